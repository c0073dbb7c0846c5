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
@Tag(name = "Dashboards")
public class CouncilDashboardResource {

    @Inject
    CouncilDashboards dashboards;

    @Inject
    Caller caller;

    @Inject
    Lists lists;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "getCouncilDashboard", summary = "How the council's schools stand over the years, which are in which category, and what changed since a day",
            description = "Of the council's own schools. Classification and targets are for a performance-analyst, intervention-lead, adviser or "
                    + "auditor: for others they are absent, and said to be withheld. As CSV or JSON Lines: the schools that moved since that day, one a line. For people: /pages/council.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CouncilDashboard.class)))
    public Uni<Response> dashboard(
            @Parameter(description = "What changed since this day; left out: the first of this month", schema = @Schema(implementation = LocalDate.class)) @QueryParam("since") String since) {
        return lists.whole(dashboards.of(since, caller.roles()), MoveLine.class, MoveLine::of)
                .map(answer -> Response.fromResponse(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build());
    }
}
