package org.goodschool.intervention.school;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service has heard about schools, of every authority: published facts. */
@Path("/v1/schools")
@Produces("application/json")
@Tag(name = "Schools")
public class SchoolResource {

    private static final Listing<SchoolRow> LISTING = Listing.of(SchoolRow.class, "urn")
            .filter("urn").filter("la", "laCode").filter("phase").filter("type").filter("status").filter("category")
            .search("name", "name");

    /** As answered by the list. */
    public record SchoolPage(List<SchoolView> items, String next) {
    }

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @GET
    @RolesAllowed({"reader", "intervention-lead", "duty-desk", "adviser", "auditor"})
    @Produces(Lists.TYPES)
    @Operation(operationId = "listSchools", summary = "Schools as this service has heard of them",
            description = "Published facts of every authority.")
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "part of the school's name", schema = @Schema(implementation = String.class))
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "DfE code of the authority", schema = @Schema(implementation = String.class))
    @Parameter(name = "phase", in = ParameterIn.QUERY, description = "GIAS name, such as Primary", schema = @Schema(implementation = String.class))
    @Parameter(name = "type", in = ParameterIn.QUERY, description = "GIAS name, such as Academy converter", schema = @Schema(implementation = String.class))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "category", in = ParameterIn.QUERY, description = "Ofsted category, such as SPECIAL_MEASURES", schema = @Schema(implementation = String.class))
    @Parameter(name = "urn", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "urn, or -urn", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolPage.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, SchoolView.class, SchoolView::of);
    }

    @GET
    @Path("/{urn:[0-9]{1,9}}")
    @RolesAllowed({"reader", "intervention-lead", "duty-desk", "adviser", "auditor"})
    @Operation(operationId = "getSchool", summary = "One school with its floor standard outcomes, as this service has heard of them")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    @APIResponse(responseCode = "404", description = "Not heard of from the register")
    public Uni<SchoolView> get(@PathParam("urn") int urn) {
        return transactions.in(session -> school(session, urn).chain(row -> session
                .createQuery("from FloorOutcomeRow where urn = :urn order by academicYear, keyStage", FloorOutcomeRow.class)
                .setParameter("urn", urn).getResultList()
                .map(outcomes -> SchoolView.of(row, outcomes))));
    }

    private static Uni<SchoolRow> school(Mutiny.Session session, int urn) {
        return session.find(SchoolRow.class, urn).onItem().ifNull().failWith(() ->
                ProblemException.notFound("School " + urn + " has not been heard of from the register."));
    }
}
