package org.goodschool.performance.floor;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.chassis.rest.TimelineEntry;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.floor.domain.FloorEvent;
import org.goodschool.performance.floor.domain.Reason;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.ResultEvent;

/**
 * What was published and how it was judged, without the figures of few pupils: those of a cohort under 11, or of a cohort
 * that nobody knows to be larger, would tell of single pupils (F-04). A correction can make a cohort small only later, and
 * leave its figures as they are: therefore all is withheld that was recorded up to when the cohort last was small.
 *
 * <p>Figures beside those of the floor standard, which groups of pupils have too, are only counted here: each has a history
 * of its own, where the size of its group is looked at.
 */
@ApplicationScoped
public class FigureTimeline {

    private static final String WITHHELD = "withheld";
    private static final List<String> FIGURES = List.of("cohort", "measures", "figures", "differences");
    private static final List<String> COUNTED = List.of("further", "confirmed", "behind");

    /** What holds again where a file is taken back: the figures are those of the events that told it. */
    private static final String BEFORE = "before";

    private record Small(Instant until, String reason) {
    }

    @Inject
    Standards standards;

    Timeline of(List<RecordedEvent<ResultEvent>> results, List<RecordedEvent<FloorEvent>> evaluations) {
        Map<String, Small> small = small(results);
        Map<String, String> withheld = new HashMap<>();
        results.forEach(event -> withhold(event, small, withheld));
        evaluations.forEach(event -> withhold(event, small, withheld));
        return new Timeline(TimelineEntry.of(results, evaluations).items().stream()
                .map(entry -> withheld.containsKey(entry.eventId())
                        ? entry.withData(without(entry.data(), withheld.get(entry.eventId()))) : entry)
                .map(FigureTimeline::counting).toList());
    }

    /** Why figures of this one result that were judged at a moment may not be shown now; null where they may. */
    String withheld(List<RecordedEvent<ResultEvent>> results, Instant judgedAt) {
        return small(results).values().stream().filter(small -> !judgedAt.isAfter(small.until())).map(Small::reason).findFirst().orElse(null);
    }

    private Map<String, Small> small(List<RecordedEvent<ResultEvent>> results) {
        var decider = PerformanceAggregates.RESULT.decider();
        Map<String, Optional<PublishedResult>> states = new HashMap<>();
        Map<String, Small> small = new HashMap<>();
        for (RecordedEvent<ResultEvent> event : results) {
            var state = decider.evolve(states.getOrDefault(event.id(), decider.initial()), event.event());
            states.put(event.id(), state);
            state.map(this::reason).ifPresent(reason -> small.put(event.id(), new Small(event.recordedAt(), reason)));
        }
        return small;
    }

    private String reason(PublishedResult result) {
        Reading cohort = result.cohort();
        if (cohort.missing() != null) {
            return Reason.cohortMissing(cohort.missing());
        }
        int least = standards.rules(KeyStageYear.of(result)).scope().leastCohort();
        return cohort.value().compareTo(BigDecimal.valueOf(least)) < 0 ? Reason.COHORT_UNDER_11 : null;
    }

    private static void withhold(RecordedEvent<?> event, Map<String, Small> small, Map<String, String> withheld) {
        Small until = small.get(event.id());
        if (until != null && !event.recordedAt().isAfter(until.until())) {
            withheld.put(event.eventId().toString(), until.reason());
        }
    }

    private static TimelineEntry counting(TimelineEntry entry) {
        ObjectNode shown = Json.tree(entry.data());
        if (COUNTED.stream().noneMatch(shown::has) && !shown.has(BEFORE)) {
            return entry;
        }
        COUNTED.stream().filter(shown::has).forEach(name -> shown.put(name, shown.path(name).size()));
        if (shown.get(BEFORE) instanceof ObjectNode before) {
            before.remove(List.of("measures", "behind"));
            before.set("figures", IntNode.valueOf(before.path("figures").path("figures").size()));
        }
        return entry.withData(shown);
    }

    private static ObjectNode without(Object data, String reason) {
        ObjectNode shown = Json.tree(data);
        if (FIGURES.stream().anyMatch(shown::has)) {
            shown.remove(FIGURES);
            shown.put(WITHHELD, reason);
        }
        return shown;
    }
}
