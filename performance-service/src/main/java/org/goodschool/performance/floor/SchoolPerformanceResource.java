package org.goodschool.performance.floor;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.floor.domain.YearsBelow;
import org.goodschool.performance.result.domain.KeyStage;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service knows of one school, over the years. */
@Path("/v1/schools/{urn:[0-9]{1,9}}")
@Produces("application/json")
@RolesAllowed({"reader", "registry-editor", "performance-analyst", "intervention-lead", "duty-desk", "partner-manager",
    "adviser", "integrator", "auditor", "operator"})
@Tag(name = "Floor standard")
public class SchoolPerformanceResource {

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    FigureTimeline figures;

    @GET
    @Path("years-below")
    @Operation(operationId = "getYearsBelow", summary = "In which years a school was below the floor, and how many those are",
            description = "Each year is judged by its own rule set: up to 2008 by attainment alone, from 2009 by the whole "
                    + "standard. A year that was not judged counts neither way. Only results under this URN are counted.")
    public Uni<YearsBelow> yearsBelow(@PathParam("urn") int urn, @QueryParam("keyStage") @NotNull KeyStage keyStage) {
        return transactions.in(session -> rows(session, urn)).map(rows -> YearsBelow.of(urn, keyStage, rows.stream()
                .filter(row -> row.keyStage == keyStage)
                .map(row -> new YearsBelow.Year(row.academicYear, row.outcome, row.reason, row.ruleSet)).toList()));
    }

    @GET
    @Path("timeline")
    @Operation(operationId = "getSchoolPerformanceTimeline", summary = "All that was published of a school, and how it was judged")
    public Uni<Timeline> timeline(@PathParam("urn") int urn) {
        return transactions.in(session -> rows(session, urn).chain(rows -> {
            if (rows.isEmpty()) {
                throw ProblemException.notFound("No results of URN " + urn + " are known.");
            }
            List<String> ids = rows.stream().map(row -> row.id).toList();
            return store.read(session, PerformanceAggregates.RESULT, ids)
                    .chain(results -> store.read(session, PerformanceAggregates.FLOOR_EVALUATION, ids)
                            .map(evaluations -> figures.of(all(results), all(evaluations))));
        }));
    }

    private static <E extends DomainEvent> List<RecordedEvent<E>> all(Map<String, List<RecordedEvent<E>>> histories) {
        return histories.values().stream().flatMap(List::stream).toList();
    }

    private static Uni<List<FloorEvaluationRow>> rows(Mutiny.Session session, int urn) {
        return session.createQuery("from FloorEvaluationRow where urn = :urn order by id", FloorEvaluationRow.class)
                .setParameter("urn", urn).getResultList();
    }
}
