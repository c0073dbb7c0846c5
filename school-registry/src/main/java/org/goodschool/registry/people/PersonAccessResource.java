package org.goodschool.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.people.PersonAccessRow;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;

/** Who saw whose name or contact details: for who answers for data protection, and nobody else. */
@Path("/v1/person-accesses")
@Produces("application/json")
@RolesAllowed("data-protection")
@Tag(name = "People")
public class PersonAccessResource {

    private static final Listing<PersonAccessRow> LISTING = Listing.of(PersonAccessRow.class, "id")
            .filter("personId").filter("actor").filter("why").filter("requestId").from("from", "at").to("to", "at");

    /** @param what the request, without what was searched for */
    @Schema(name = "PersonAccess")
    record Access(long id, Instant at, String actor, UUID personId, String what, String why, String requestId) {

        static Access of(PersonAccessRow row) {
            return new Access(row.id, row.at, row.actor, row.personId, row.what, row.why, row.requestId);
        }
    }

    @Schema(name = "PersonAccessPage")
    record Page(List<Access> items, String next) {
    }

    @Inject
    Lists lists;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listPersonAccesses", summary = "Who saw whose name or contact details, when, where and why")
    @Parameter(name = "personId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "actor", in = ParameterIn.QUERY, description = "who looked, as the tokens call them", schema = @Schema(implementation = String.class))
    @Parameter(name = "why", in = ParameterIn.QUERY, description = "what was sent as X-Access-Reason", schema = @Schema(implementation = String.class))
    @Parameter(name = "requestId", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "a moment", schema = @Schema(implementation = Instant.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "a moment", schema = @Schema(implementation = Instant.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "id, with - before it for the newest first", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, Access.class, Access::of);
    }
}
