package org.goodschool.performance.floor;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.eventstore.WorkedOut;
import org.goodschool.chassis.projection.AsItWas;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Tagged;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.floor.domain.Reason;
import org.goodschool.performance.lineage.Lines;
import org.goodschool.performance.result.domain.AcademicYear;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.hibernate.reactive.mutiny.Mutiny;

@Path("/v1/floor-evaluations")
@Produces("application/json")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Floor standard")
public class FloorEvaluationResource {

    private static final Listing<FloorEvaluationRow> NOW = listing(FloorEvaluationRow.class, null).within("withdrawn", false);

    private static final String YEARS_OVER = "r.academicYear <= :last";

    /** As {@link Judgements} has it. */
    private static final String LAST_KNOWN = """
            r.recordedAt <= :knownAt and coalesce(r.reason, '') <> :gone and not exists (
                select 1 from FloorHistoryRow l where l.urn = r.urn and l.academicYear = r.academicYear and l.keyStage = r.keyStage
                and l.version > r.version and l.recordedAt <= :knownAt)""";

    private record Asked(KeyStageYear year, List<String> la, AsOf when) {
    }

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    WorkedOut workedOut;

    @Inject
    Standards standards;

    @Inject
    FigureTimeline figures;

    @Inject
    FloorEvaluationProjection projection;

    @Inject
    NationalFigures nationalFigures;

    @Inject
    RoutingContext http;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listFloorEvaluations", summary = "Which schools are below the floor, which are not, and why others are not judged",
            description = "A filter may be given several times: any of its values.")
    @Parameter(name = "academicYear", in = ParameterIn.QUERY, description = "The year in which it ends: 2014 is 2013/14", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "keyStage", in = ParameterIn.QUERY, schema = @Schema(implementation = KeyStage.class))
    @Parameter(name = "outcome", in = ParameterIn.QUERY, schema = @Schema(implementation = Outcome.class))
    @Parameter(name = "reason", in = ParameterIn.QUERY, description = "Why a school was not judged, such as cohort-under-11", schema = @Schema(implementation = String.class))
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "DfE code of the authority", schema = @Schema(implementation = String.class))
    @Parameter(name = "urn", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "ruleSet", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the school's name", schema = @Schema(implementation = String.class))
    @Parameter(name = "lineage", in = ParameterIn.QUERY, description = Lines.DESCRIPTION + "; needs urn", schema = @Schema(implementation = String.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "id, academicYear, urn or outcome; with - before it for descending", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FloorEvaluationView.Page.class)))
    public Uni<Response> list(@BeanParam AsOfQuery past) {
        AsOf when = past.time();
        Map<String, Object> last = Map.of("last", when.asOf() == null ? Integer.MAX_VALUE : AcademicYear.lastOver(when.asOf()));
        return when.knownAt() == null ? lists.answer(NOW.then(YEARS_OVER, last), FloorEvaluationView.class, FloorEvaluationView::of)
                : lists.answer(listing(FloorHistoryRow.class, when.knownAt()).then(YEARS_OVER, last).then(LAST_KNOWN, Map.of("knownAt", when.knownAt(), "gone", Reason.RESULTS_TAKEN_BACK)),
                        FloorEvaluationView.class, FloorEvaluationView::inList);
    }

    private static <R> Listing<R> listing(Class<R> rows, Instant knownAt) {
        return Listing.of(rows, "id")
                .filter("academicYear").filter("keyStage").filter("outcome").filter("reason").filter("la", "laCode")
                .filter("urn").widened("urn", Lines.PARAMETER, (session, given) -> Lines.urns(session, given, knownAt)).filter("ruleSet").search("name", "schoolName")
                .sortable("academicYear", "urn", "outcome");
    }

    @GET
    @Path("summary")
    @Produces(Lists.TYPES)
    @Operation(operationId = "summariseFloorEvaluations", summary = "How many schools were judged in a year, how many are below, and why others were not judged",
            description = "The counts on top are of published rows, as the published tables count; `schools` counts each school once.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FloorSummary.class)))
    public Uni<Response> summary(
            @QueryParam("academicYear") @NotNull @Min(1996) @Max(2100) Integer academicYear,
            @QueryParam("keyStage") @NotNull KeyStage keyStage,
            @QueryParam("la") List<String> la, @BeanParam AsOfQuery past) {
        Asked asked = new Asked(new KeyStageYear(keyStage, academicYear), List.copyOf(la), past.time());
        return lists.whole(workedOut.of(asked, session -> groups(session, asked)
                .chain(groups -> nationalFigures.ofYear(session, asked.year(), asked.when()).map(comparators -> FloorSummary.of(
                        academicYear, keyStage, la, standards.rules(asked.year()).id(), groups, comparators.inForce())))),
                FloorSummary.Group.class, FloorSummary::items);
    }

    private static Uni<List<FloorSummary.Group>> groups(Mutiny.Session session, Asked asked) {
        KeyStageYear year = asked.year();
        return Judgements.at(asked.when()).ofAreas(asked.la()).of(year)
                .ask(session, "j.outcome, j.reason, count(*), sum(j.published_rows)", "group by 1, 2 order by 1, 2").rows()
                .map(rows -> rows.stream().map(row -> new FloorSummary.Group(year.academicYear(), year.keyStage(), Outcome.valueOf((String) row[0]),
                        (String) row[1], ((Number) row[2]).longValue(), ((Number) row[3]).longValue())).toList());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getFloorEvaluation", summary = "One judgement, as it is or as it was known, with the figures that it was made on and the rows that they come from")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FloorEvaluationView.class)))
    @APIResponse(responseCode = "404", description = "No results of this school, key stage and year are known")
    public Uni<Response> get(@PathParam("id") String id, @BeanParam AsOfQuery past) {
        AsOf when = past.time();
        return when.now() ? now(id) : then(id, when);
    }

    private Uni<Response> now(String id) {
        return transactions.in(session -> session.find(FloorEvaluationRow.class, id)).map(row -> {
            if (row == null || row.withdrawn) {
                throw unknown(id);
            }
            return Tagged.ok(http, FloorEvaluationView.of(row), row.version);
        });
    }

    private Uni<Response> then(String id, AsOf when) {
        return transactions.in(session -> store.read(session, PerformanceAggregates.RESULT, id)
                .chain(results -> store.read(session, PerformanceAggregates.FLOOR_EVALUATION, id).map(evaluations -> {
                    FloorEvaluationRow row = AsItWas.row(projection, evaluations, when.asOf(), when.knownAt())
                            .filter(judged -> !judged.withdrawn).orElseThrow(() -> unknown(id));
                    return Response.ok(FloorEvaluationView.of(row).withheld(figures.withheld(results, row.evaluatedAt))).build();
                })));
    }

    @GET
    @Path("{id}/timeline")
    @Produces(Lists.TYPES)
    @Operation(operationId = "getFloorEvaluationTimeline", summary = "What was published of it, how it was judged, when, by whom and because of what")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Timeline.class)))
    public Uni<Response> timeline(@PathParam("id") String id) {
        return lists.timeline(transactions.in(session -> store.read(session, PerformanceAggregates.RESULT, id)
                .chain(results -> store.read(session, PerformanceAggregates.FLOOR_EVALUATION, id).map(evaluations -> {
                    if (results.isEmpty()) {
                        throw unknown(id);
                    }
                    return figures.of(results, evaluations);
                }))));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("No results of " + id + " are known.");
    }
}
