package org.goodschool.performance.council;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Caller;
import org.goodschool.chassis.rest.Lists;

@Path("/v1/council-dashboard")
@RolesAllowed("${goodschool.everybody.roles}")
@Produces("application/json")
@Tag(name = "Dashboards")
public class CouncilDashboardResource {

    private static final String SINCE = "What changed since this day; left out: the first of this month";

    @Inject
    CouncilDashboards dashboards;

    @Inject
    Caller caller;

    @Inject
    Lists lists;

    @GET
    @Operation(operationId = "getCouncilDashboard", summary = "How the council's schools stand over the years, which are in which category, and what changed since a day",
            description = "Of the council's own schools. Classification and targets are for a performance-analyst, intervention-lead, adviser or "
                    + "auditor: for others they are absent, and said to be withheld. For people: /pages/council.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CouncilDashboard.class)))
    public Uni<Response> dashboard(@Parameter(description = SINCE, schema = @Schema(implementation = LocalDate.class)) @QueryParam("since") String since) {
        return dashboards.of(since, caller.roles())
                .map(dashboard -> Response.ok(dashboard).header(HttpHeaders.CACHE_CONTROL, "no-store").build());
    }

    @GET
    @Path("/moves")
    @Produces(Lists.TYPES)
    @Operation(operationId = "listCouncilMoves", summary = "The council's schools that moved since a day, one a line")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MoveLines.class)))
    public Uni<Response> moves(@Parameter(description = SINCE, schema = @Schema(implementation = LocalDate.class)) @QueryParam("since") String since) {
        return lists.whole(dashboards.moves(since), MoveLine.class, MoveLines::items);
    }
}
