package org.goodschool.performance.comparator;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.Shown;
import org.goodschool.performance.result.FigureView;
import org.goodschool.performance.result.Wanted;
import org.goodschool.performance.result.domain.KeyStage;

@Path("/v1/area-results")
@Tag(name = "Results")
public class AreaResultsResource {

    private static final Listing<AreaResultRow> LISTING = Listing.of(AreaResultRow.class, "id")
            .filter("academicYear").filter("keyStage").filter("area").search(Wanted.MEASURE, "measures")
            .sortable("academicYear", "area").within("withdrawn", false);

    @Inject
    Lists lists;

    @Inject
    RoutingContext http;

    @GET
    @RolesAllowed("${goodschool.everybody.roles}")
    @Produces(Lists.TYPES)
    @Operation(operationId = "listAreaResults", summary = "Published results of local authorities and of the nation, which schools are seen beside",
            description = "They are averages over pupils. The floor standard compares with medians over schools instead, see the "
                    + "national comparators.")
    @Parameter(name = "academicYear", in = ParameterIn.QUERY, description = "The year in which it ends: 2014 is 2013/14", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "keyStage", in = ParameterIn.QUERY, schema = @Schema(implementation = KeyStage.class))
    @Parameter(name = "area", in = ParameterIn.QUERY, description = "DfE code of an authority, ENGLAND or ENGLAND_STATE_FUNDED", schema = @Schema(implementation = String.class))
    @Parameter(name = "measure", in = ParameterIn.QUERY, description = "Part of a figure's code: only areas that have such a figure, and only those figures", schema = @Schema(implementation = String.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "id, academicYear or area; with - before it for descending", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AreaResultView.Page.class)))
    public Uni<Response> list() {
        Predicate<String> wanted = Wanted.by(http);
        return lists.answer(LISTING, Shown.as(AreaResultView.class, (AreaResultRow row) -> AreaResultView.of(row, wanted))
                .named("figures", "measures", codes -> FigureView.codes(codes, wanted)));
    }
}
