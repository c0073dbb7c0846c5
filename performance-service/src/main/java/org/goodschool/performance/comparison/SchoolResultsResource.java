package org.goodschool.performance.comparison;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.lineage.Lines;
import org.goodschool.performance.result.FigureHistory;
import org.goodschool.performance.result.Said;
import org.goodschool.performance.result.Wanted;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.ResultEvent;

/** A school's published results, each beside its authority's and the nation's, and where each figure comes from. */
@Path("/v1/schools/{urn:[0-9]{1,9}}/results")
@Produces("application/json")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Results")
public class SchoolResultsResource {

    private static final String PART_OF_A_CODE = "Part of a figure's code: only those figures";

    /** What files said of one school's results of the year. */
    private record Told(int urn, List<RecordedEvent<ResultEvent>> events) {

        FigureHistory history() {
            return FigureHistory.ofSchool(Said.ofSchool(events));
        }

        /** And not only that a file was a wrong one. */
        boolean stands() {
            FigureHistory history = history();
            return !history.book(history.until(null)).tellsNothing();
        }
    }

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    ResultsBeside results;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "getSchoolResults", summary = "A school's results over the years, beside those of its authority and of the nation",
            description = "Each figure with the file, the row and the release that it comes from. A published national figure "
                    + "stands before one that was entered or computed. With asOf, the years that were over on that day; with knownAt, as they were known then.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolResults.class)))
    @APIResponse(responseCode = "404", description = "No results of this URN are known, or were at that time")
    public Uni<Response> results(@PathParam("urn") int urn, @QueryParam("keyStage") KeyStage keyStage,
            @Parameter(description = PART_OF_A_CODE) @QueryParam("measure") String measure,
            @BeanParam AsOfQuery past,
            @Parameter(description = Lines.DESCRIPTION) @QueryParam(Lines.PARAMETER) String lineage) {
        boolean withLineage = Lines.wanted(lineage);
        AsOf when = past.time();
        Predicate<String> wanted = Wanted.by(measure);
        return lists.whole(transactions.in(session -> Lines.of(session, urn, withLineage, when.knownAt())
                .chain(line -> results.of(session, line, keyStage, when, wanted))).map(all -> {
            if (all.items().isEmpty()) {
                throw ProblemException.notFound("No results of URN " + urn + " are known"
                        + (when.now() ? "." : ", or none were at that time."));
            }
            return all;
        }), SchoolResults.OfYear.class, SchoolResults::items);
    }

    @GET
    @Path("{keyStage}/{academicYear}/history")
    @Produces(Lists.TYPES)
    @Operation(operationId = "getFigureHistories", summary = "What each file said of each figure, and when",
            description = "From provisional to final, with what an earlier release said that was loaded later, and what was taken back with a wrong file. Figures of fewer "
                    + "than 11 pupils are withheld, also those that were recorded before a correction made them so few.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolResults.Histories.class)))
    @APIResponse(responseCode = "404", description = "No results of this school, key stage and year are known")
    public Uni<Response> history(@PathParam("urn") int urn, @PathParam("keyStage") KeyStage keyStage,
            @PathParam("academicYear") @Min(1996) @Max(2100) int academicYear,
            @Parameter(description = PART_OF_A_CODE) @QueryParam("measure") String measure,
            @Parameter(description = Lines.DESCRIPTION + "; the nearest that has results of the year")
            @QueryParam(Lines.PARAMETER) String lineage) {
        boolean withLineage = Lines.wanted(lineage);
        Predicate<String> wanted = Wanted.by(measure);
        return lists.whole(transactions.in(session -> Lines.of(session, urn, withLineage).chain(line -> store.read(session,
                PerformanceAggregates.RESULT, line.urns().stream()
                        .map(school -> PublishedResult.streamId(school, keyStage, academicYear)).toList())
                .map(histories -> line.urns().stream()
                        .map(school -> new Told(school, histories.getOrDefault(
                                PublishedResult.streamId(school, keyStage, academicYear), List.of())))
                        .filter(told -> !told.events().isEmpty()).toList())
                .map(all -> all.stream().filter(Told::stands).findFirst().or(() -> all.stream().findFirst())
                        .orElseThrow(() -> ProblemException.notFound("No results of "
                                + PublishedResult.streamId(urn, keyStage, academicYear) + " are known."))))).map(told -> {
            Map<String, List<FigureHistory.Line>> lines = told.history().lines();
            lines.keySet().removeIf(code -> !wanted.test(code));
            return new SchoolResults.Histories(told.urn(), keyStage, academicYear, ResultsBeside.labels(lines.keySet()), lines);
        }), SchoolResults.SaidOfFigure.class, SchoolResults.Histories::lines);
    }
}
