package org.goodschool.performance.dashboard;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Caller;

@Path("/v1/schools/{urn:[0-9]{1,9}}/dashboard")
@RolesAllowed("${goodschool.everybody.roles}")
@Produces("application/json")
@Tag(name = "Dashboards")
public class DashboardResource {

    @Inject
    Dashboards dashboards;

    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "getSchoolDashboard", summary = "What a visiting professional reads of a school before the visit: results, groups, targets, inspections, classification, questions",
            description = "Each figure with the row that says it, each question with its evidence. Targets and classification are for a "
                    + "performance-analyst, intervention-lead, adviser or auditor: for others they are absent, and said to be withheld. "
                    + "For people: /pages/schools/{urn}.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Dashboard.class)))
    @APIResponse(responseCode = "404", description = "Nothing is known of the school")
    public Uni<Response> dashboard(@PathParam("urn") int urn) {
        return dashboards.of(urn, caller.roles())
                .map(dashboard -> Response.ok(dashboard).header(HttpHeaders.CACHE_CONTROL, "no-store").build());
    }
}
