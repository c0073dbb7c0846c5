package org.goodschool.performance.council;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Lists;

@Path("/v1/improvement-board-report")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Dashboards")
public class BoardReportResource {

    @Inject
    BoardReports reports;

    @Inject
    Lists lists;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "getImprovementBoardReport", summary = "The dated report for the improvement board: how schools stand, how they stood a year before, and which moved",
            description = "Good or better, in a category of concern, below the floor; which schools went up or down, into or out of a category, "
                    + "below or above the floor, opened or closed; and the files that say so. The answer says which moment it used: with the "
                    + "same date and that moment the report is the same later, but for what was on its way from the register, or being recorded, "
                    + "at a moment only just past. As CSV or JSON Lines: the schools that moved, one a line. For people: /pages/improvement-board-report.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BoardReport.class)))
    public Uni<Response> report(
            @Parameter(description = "The day that is reported on; left out: today", schema = @Schema(implementation = LocalDate.class)) @QueryParam("date") String date,
            @Parameter(description = "As it had been recorded by then: a moment, or a day to its end; left out, or one that is still to come: now, which the answer says") @QueryParam("knownAt") String knownAt) {
        return lists.whole(reports.of(date, knownAt), MoveLine.class, MoveLine::of);
    }
}
