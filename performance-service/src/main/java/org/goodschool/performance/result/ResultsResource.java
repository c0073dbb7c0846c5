package org.goodschool.performance.result;

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
import org.goodschool.performance.lineage.Lines;
import org.goodschool.performance.result.domain.KeyStage;

@Path("/v1/results")
@Tag(name = "Results")
public class ResultsResource {

    private static final Listing<SchoolResultRow> LISTING = Listing.of(SchoolResultRow.class, "id")
            .filter("academicYear").filter("keyStage").filter("la", "laCode").filter("urn").widened("urn", Lines.PARAMETER, Lines::urns)
            .search("name", "schoolName").search(Wanted.MEASURE, "measures").sortable("academicYear", "urn").within("withdrawn", false);

    @Inject
    Lists lists;

    @Inject
    RoutingContext http;

    @GET
    @RolesAllowed("${goodschool.everybody.roles}")
    @Produces(Lists.TYPES)
    @Operation(operationId = "listResults", summary = "Published results of schools, as they are believed now, with where each figure comes from",
            description = "Figures of fewer than 11 pupils are withheld, each with the reason. As text/csv each "
                    + "figure has columns of its own: ask for the measures that you need.")
    @Parameter(name = "academicYear", in = ParameterIn.QUERY, description = "The year in which it ends: 2014 is 2013/14", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "keyStage", in = ParameterIn.QUERY, schema = @Schema(implementation = KeyStage.class))
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "DfE code of the authority, as the file tells it", schema = @Schema(implementation = String.class))
    @Parameter(name = "urn", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the school's name", schema = @Schema(implementation = String.class))
    @Parameter(name = "measure", in = ParameterIn.QUERY, description = "Part of a figure's code: only results that have such a figure, and only those figures", schema = @Schema(implementation = String.class))
    @Parameter(name = "lineage", in = ParameterIn.QUERY, description = Lines.DESCRIPTION + "; needs urn", schema = @Schema(implementation = String.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "id, academicYear or urn; with - before it for descending", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolResultView.Page.class)))
    public Uni<Response> list() {
        Predicate<String> wanted = Wanted.by(http);
        return lists.answer(LISTING, Shown.as(SchoolResultView.class, (SchoolResultRow row) -> SchoolResultView.of(row, wanted))
                .named("figures", "measures", codes -> FigureView.codes(codes, wanted)));
    }
}
