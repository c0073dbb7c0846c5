package org.goodschool.performance.dashboard;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Caller;
import org.goodschool.performance.page.Pages;

@Path("/pages/schools")
@RolesAllowed("${goodschool.everybody.roles}")
@Produces(Pages.HTML)
@Tag(name = "Pages")
public class DashboardPage {

    @Inject
    Dashboards dashboards;

    @Inject
    Caller caller;

    @Inject
    Pages pages;

    @Inject
    @Location("dashboard/school.html")
    Template template;

    @GET
    @Operation(operationId = "findSchoolDashboard", summary = "Leads to the dashboard of the school whose number somebody typed")
    @APIResponse(responseCode = "303", description = "To the page")
    public Response find(@QueryParam("urn") @NotNull @Min(1) @Max(999_999_999) Integer urn) {
        return Response.seeOther(URI.create("/pages/schools/" + urn)).build();
    }

    @GET
    @Path("{urn:[0-9]{1,9}}")
    @Operation(operationId = "showSchoolDashboard", summary = "A school's dashboard for people to read or print",
            description = "What /v1/schools/{urn}/dashboard says, of the last five years, on two sides of A4.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "Nothing is known of the school")
    public Uni<String> dashboard(@PathParam("urn") int urn) {
        return dashboards.of(urn, caller.roles())
                .chain(dashboard -> pages.draw(template.data("sheet", DashboardSheet.of(dashboard))));
    }
}
