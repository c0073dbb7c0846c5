package org.goodschool.performance.comparator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.Projection;
import org.goodschool.chassis.projection.Rows;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.comparator.domain.ComparatorEvent.ComparatorsRecorded;
import org.goodschool.performance.comparator.domain.ComparatorEvent.ComparatorsTakenBack;
import org.goodschool.performance.comparator.domain.ComparatorEvent;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.hibernate.reactive.mutiny.Mutiny;

/** One row for each measure and basis of a key stage and year. */
@ApplicationScoped
public class ComparatorProjection implements Projection<ComparatorEvent> {

    private record Entry(RecordedEvent<ComparatorEvent> recorded, NationalComparator comparator, boolean withdrawn) {

        String id() {
            return recorded.id() + "-" + comparator.measure() + "-" + comparator.basis();
        }
    }

    @Override
    public Aggregate<?, ?, ComparatorEvent> aggregate() {
        return PerformanceAggregates.COMPARATORS;
    }

    @Override
    public Set<Class<?>> rowTypes() {
        return Set.of(ComparatorRow.class);
    }

    @Override
    public Uni<Void> project(Mutiny.Session session, List<RecordedEvent<ComparatorEvent>> events) {
        return Rows.upsert(session, ComparatorRow.class, entries(events), Entry::id, ComparatorProjection::row,
                ComparatorProjection::apply);
    }

    /** What these events of a year come to, in rows that no session keeps. */
    public static List<ComparatorRow> rows(List<RecordedEvent<ComparatorEvent>> events) {
        Map<String, ComparatorRow> rows = new LinkedHashMap<>();
        entries(events).forEach(entry -> apply(rows.computeIfAbsent(entry.id(), ComparatorProjection::row), entry));
        return List.copyOf(rows.values());
    }

    private static List<Entry> entries(List<RecordedEvent<ComparatorEvent>> events) {
        List<Entry> entries = new ArrayList<>();
        for (RecordedEvent<ComparatorEvent> recorded : events) {
            switch (recorded.event()) {
                case ComparatorsRecorded event ->
                        event.comparators().forEach(comparator -> entries.add(new Entry(recorded, comparator, false)));
                case ComparatorsTakenBack event -> {
                    event.comparators().forEach(comparator -> entries.add(new Entry(recorded, comparator, false)));
                    event.withdrawn().forEach(comparator -> entries.add(new Entry(recorded, comparator, true)));
                }
            }
        }
        return entries;
    }

    private static ComparatorRow row(String id) {
        ComparatorRow row = new ComparatorRow();
        row.id = id;
        return row;
    }

    private static void apply(ComparatorRow row, Entry entry) {
        row.keyStage = entry.recorded().event().keyStage().name();
        row.academicYear = entry.recorded().event().academicYear();
        row.measure = entry.comparator().measure().name();
        row.basis = entry.comparator().basis().name();
        row.kind = entry.comparator().kind().name();
        row.value = entry.comparator().value();
        row.schools = entry.comparator().schools();
        row.source = entry.comparator().source();
        row.publishedOn = entry.comparator().publishedOn();
        row.release = entry.comparator().release();
        row.withdrawn = entry.withdrawn();
        row.recordedBy = entry.recorded().metadata().actor();
        row.recordedAt = entry.recorded().recordedAt();
        row.version = entry.recorded().version();
    }
}
