package org.goodschool.performance.classification;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.classification.ClassificationHistory.Taken;
import org.goodschool.performance.classification.domain.ClassificationCommand.Classify;
import org.goodschool.performance.classification.domain.Scheme;
import org.goodschool.performance.lineage.Lines;

/** How one school is classified: suggested, decided, and decided before (P-08). */
@Path("/v1/schools/{urn:[0-9]{1,9}}")
@RolesAllowed({"performance-analyst", "intervention-lead", "adviser", "auditor"})
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Risk classification")
public class SchoolClassificationResource {

    @Inject
    Lists lists;

    @Inject
    Commands commands;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    DecisionDesk desk;

    @Inject
    EvidenceOfSchools evidence;

    @GET
    @Path("classification-suggestion")
    @Operation(operationId = "suggestClassification", summary = "The category that the scheme's rules suggest for a cycle, with the evidence",
            description = "Computed from the published results of the years before the cycle, each as the floor standard of its year judged it, and from what Ofsted said last by the end of the cycle. A converter's results and inspections under its old number count. "
                    + "Without a category it says why: scheme-suggests-nothing, school-closed, no-results, too-few-years-judged, no-rule-holds.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SuggestionView.class)))
    @APIResponse(responseCode = "404", description = "Nothing is known of the school, or no scheme covers the cycle")
    public Uni<SuggestionView> suggestion(@PathParam("urn") int urn,
            @QueryParam("cycle") @NotNull @Min(1996) @Max(2100) Integer cycle) {
        Scheme scheme = desk.schemes().of(cycle).orElseThrow(() ->
                ProblemException.notFound("No classification scheme covers the cycle " + cycle + "."));
        return transactions.in(session -> evidence.of(session, urn)).map(known -> {
            Evidence school = known.orElseThrow(() -> DecisionDesk.unknown(urn));
            return SuggestionView.of(school.school(), cycle, scheme, school.suggest(scheme, cycle));
        });
    }

    @GET
    @Produces(Lists.TYPES)
    @Path("classifications")
    @Operation(operationId = "getClassificationHistory", summary = "Every decision about the school, over the cycles and within them",
            description = "`standing` tells the decision that stands in each cycle. With asOf, only what was decided by that day; with knownAt, only what had been recorded by then.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClassificationHistory.class)))
    public Uni<Response> history(@PathParam("urn") int urn, @BeanParam AsOfQuery past,
            @Parameter(description = Lines.DESCRIPTION) @QueryParam(Lines.PARAMETER) String lineage) {
        AsOf when = past.time();
        boolean withLineage = Lines.wanted(lineage);
        return lists.whole(transactions.in(session -> Lines.of(session, urn, withLineage, when.knownAt()).chain(line -> session.createQuery(
                        "select id from ClassificationRow where urn in :urns order by cycle, urn", String.class)
                .setParameter("urns", line.urns()).getResultList())
                .chain(ids -> store.read(session, PerformanceAggregates.CLASSIFICATION, ids))).map(cycles -> {
            List<Taken> taken = cycles.values().stream()
                    .flatMap(events -> ClassificationHistory.of(History.of(events, when.asOf(), when.knownAt())).stream())
                    .sorted(Comparator.comparing(Taken::cycle)).toList();
            return new ClassificationHistory(urn, taken);
        }), ClassificationHistory.Taken.class, ClassificationHistory::items);
    }

    @POST
    @Path("classifications")
    @RolesAllowed("performance-analyst")
    @Operation(operationId = "classifySchool", summary = "Decide in which category the school is for a cycle, as suggested or not",
            description = "One decision a school and cycle. What was suggested on the day, and on what evidence, is kept with it. Refused with a code: "
                    + "already-classified, not-our-school, no-scheme, cycle-not-open, cycle-over, date-in-future, category-unknown, concern-unknown, "
                    + "concern-missing, expectation-unknown, expectation-repeated, expectation-overdue, expectation-missing.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ClassificationView.class)))
    @APIResponse(responseCode = "404", description = "Nothing is known of the school")
    public Uni<Response> classify(@PathParam("urn") int urn, @NotNull @Valid DecisionDesk.First body) {
        String id = urn + "-" + body.cycle();
        return commands.run(body, step -> desk.on(step, urn, body.cycle(), body)
                .chain(deciding -> step.load(PerformanceAggregates.CLASSIFICATION, id).chain(held -> {
                    held.execute(new Classify(deciding), step.cause(body.reason()));
                    return step.flush().chain(() -> step.session().find(ClassificationRow.class, id))
                            .map(row -> Answer.created("/v1/classifications/" + id, ClassificationView.whole(row), held.version()));
                })));
    }
}
