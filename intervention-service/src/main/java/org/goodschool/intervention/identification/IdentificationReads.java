package org.goodschool.intervention.identification;

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
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.intervention.ById;
import org.goodschool.intervention.InterventionAggregates;

/** Which schools are identified is confidential: a plain reader does not see it. */
@Path("/v1/identifications")
@RolesAllowed({"intervention-lead", "adviser", "auditor"})
@Produces("application/json")
@Tag(name = "Identifications")
public class IdentificationReads {

    private static final Listing<IdentificationRow> LISTING = Listing.of(IdentificationRow.class, "urn")
            .filter("urn").filter("status").filter("cycle").filter("standstill")
            .search("ground", "groundKinds").search("name", "schoolName")
            .sortable("status", "recordedAt");

    /** As answered by the list. */
    public record Page(List<IdentificationView> items, String next) {
    }

    @Inject
    Lists lists;

    @Inject
    ById byId;

    @Inject
    InterventionAggregates aggregates;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listIdentifications", summary = "Schools that are, or were, identified for intervention",
            description = "With every ground ever found and whether it holds. A filter may be given several times: any of its values.")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = IdentificationStatus.class))
    @Parameter(name = "cycle", in = ParameterIn.QUERY, description = "academic year, named by its end", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "standstill", in = ParameterIn.QUERY, description = "asked to agree no external support yet (F-07)", schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "ground", in = ParameterIn.QUERY, description = "a ground of this kind holds: OFSTED_CATEGORY, BELOW_FLOOR or CONCERN", schema = @Schema(implementation = String.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "part of the school's name", schema = @Schema(implementation = String.class))
    @Parameter(name = "urn", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "urn, status or recordedAt; with - before it for descending", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, IdentificationView.class, IdentificationView::of);
    }

    @GET
    @Path("/{urn:[0-9]{1,9}}")
    @Operation(operationId = "getIdentification", summary = "The identification of one school",
            description = "The ETag is the version to send as If-Match with a command on it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IdentificationView.class)))
    @APIResponse(responseCode = "404", description = "The school was never identified")
    public Uni<Response> get(@PathParam("urn") int urn) {
        return byId.one(IdentificationRow.class, urn, IdentificationView::of, row -> row.version, neverIdentified(urn));
    }

    @GET
    @Path("/{urn:[0-9]{1,9}}/timeline")
    @Produces(Lists.TYPES)
    @Operation(operationId = "getIdentificationTimeline", summary = "What was noted and decided, since when, by whom, why, and because of what")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Timeline.class)))
    public Uni<Response> timeline(@PathParam("urn") int urn) {
        return byId.timeline(aggregates.identification(), urn, neverIdentified(urn));
    }

    private static String neverIdentified(int urn) {
        return "School " + urn + " was never identified.";
    }
}
