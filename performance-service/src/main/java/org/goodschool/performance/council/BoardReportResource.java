package org.goodschool.performance.council;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.performance.council.BoardReportLines.FloorLine;
import org.goodschool.performance.council.BoardReportLines.FloorLines;
import org.goodschool.performance.council.BoardReportLines.LevelLines;
import org.goodschool.performance.council.BoardReportLines.SourceLines;
import org.goodschool.performance.council.domain.Levels;

@Path("/v1/improvement-board-report")
@RolesAllowed("${goodschool.everybody.roles}")
@Produces("application/json")
@Tag(name = "Dashboards")
public class BoardReportResource {

    @Inject
    BoardReports reports;

    @Inject
    Lists lists;

    @GET
    @Operation(operationId = "getImprovementBoardReport", summary = "The dated report for the improvement board: how schools stand, how they stood a year before, and which moved",
            description = "Good or better, in a category of concern, below the floor; which schools went up or down, into or out of a category, "
                    + "below or above the floor, opened or closed, or only got another number as an academy; and the files that say so. A knownAt that is still to come counts as now. The answer "
                    + "says up to which moment it knows, which is earlier than now where nothing has been recorded since: with the "
                    + "same asOf and that moment the report is the same later, but for what was on its way from the register, or being recorded, "
                    + "at a moment only just past. For people: /pages/improvement-board-report.")
    public Uni<BoardReport> report(@QueryParam("asOf") String asOf, @QueryParam("knownAt") String knownAt) {
        return reports.of(asOf, knownAt);
    }

    @GET
    @Path("/moves")
    @Produces(Lists.TYPES)
    @Operation(operationId = "listImprovementBoardMoves", summary = "The schools that moved in the year up to the report, one a line")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MoveLines.class)))
    public Uni<Response> moves(@QueryParam("asOf") String asOf, @QueryParam("knownAt") String knownAt) {
        return lists.whole(reports.of(asOf, knownAt).map(MoveLines::of), MoveLine.class, MoveLines::items);
    }

    @GET
    @Path("/levels")
    @Produces(Lists.TYPES)
    @Operation(operationId = "listImprovementBoardLevels", summary = "How the schools stood the year before and on the day of the report, a day a line")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LevelLines.class)))
    public Uni<Response> levels(@QueryParam("asOf") String asOf, @QueryParam("knownAt") String knownAt) {
        return lists.whole(reports.of(asOf, knownAt).map(LevelLines::of), Levels.class, LevelLines::items);
    }

    @GET
    @Path("/floor")
    @Produces(Lists.TYPES)
    @Operation(operationId = "listImprovementBoardFloor", summary = "The floor standard by key stage, the year before and the last one, a year a line")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FloorLines.class)))
    public Uni<Response> floor(@QueryParam("asOf") String asOf, @QueryParam("knownAt") String knownAt) {
        return lists.whole(reports.of(asOf, knownAt).map(FloorLines::of), FloorLine.class, FloorLines::items);
    }

    @GET
    @Path("/sources")
    @Produces(Lists.TYPES)
    @Operation(operationId = "listImprovementBoardSources", summary = "The files that figures of the report come from, one a line")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SourceLines.class)))
    public Uni<Response> sources(@QueryParam("asOf") String asOf, @QueryParam("knownAt") String knownAt) {
        return lists.whole(reports.of(asOf, knownAt).map(SourceLines::of), BoardReport.Source.class, SourceLines::items);
    }
}
