package org.goodschool.performance.council;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Caller;
import org.goodschool.performance.page.Pages;

@Path("/pages")
@RolesAllowed("${goodschool.everybody.roles}")
@Produces(Pages.HTML)
@Tag(name = "Pages")
public class CouncilPages {

    @Inject
    CouncilDashboards dashboards;

    @Inject
    BoardReports reports;

    @Inject
    Caller caller;

    @Inject
    Pages pages;

    @Inject
    @Location("council/council.html")
    Template council;

    @Inject
    @Location("council/report.html")
    Template report;

    @GET
    @Path("council")
    @Operation(operationId = "showCouncilDashboard", summary = "The council's dashboard for people to read",
            description = "What /v1/council-dashboard says, with the way to each school's dashboard.")
    public Uni<String> council(@QueryParam("since") String since) {
        return dashboards.of(since, caller.roles())
                .chain(dashboard -> pages.draw(council.data("sheet", CouncilSheet.of(dashboard))));
    }

    @GET
    @Path("improvement-board-report")
    @Operation(operationId = "showImprovementBoardReport", summary = "The dated report for the improvement board, to be printed",
            description = "What /v1/improvement-board-report says.")
    public Uni<String> report(@QueryParam("asOf") String asOf, @QueryParam("knownAt") String knownAt) {
        return reports.of(asOf, knownAt).chain(drawn -> pages.draw(report.data("sheet", BoardReportSheet.of(drawn))));
    }
}
