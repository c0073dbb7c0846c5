package org.goodschool.performance.indicator;

import static org.goodschool.performance.TimeOfRegister.ALWAYS;
import static org.goodschool.performance.TimeOfRegister.orDay;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.goodschool.performance.indicator.domain.Course;
import org.goodschool.performance.indicator.domain.SchoolDescription;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes how the register describes schools. What an event changes from a day on holds after that day too, whatever was told
 * before to begin later: each such row gets a newer version. The last one of the latest day that is no later than the one asked
 * for, among those recorded by then, is therefore the truth.
 */
final class SchoolFacts {

    private SchoolFacts() {
    }

    /** @param events SchoolRegistered and SchoolDetailsChanged */
    static Uni<Void> keep(Mutiny.Session session, List<ReceivedEvent> events) {
        return SchoolRows.of(session, SchoolFactRow.class, "sequence", events).chain(known -> {
            Map<Integer, Course<SchoolDescription>> courses = new HashMap<>();
            known.forEach(row -> course(courses, row.urn).put(row.validFrom, fact(row)));
            List<SchoolFactRow> fresh = new ArrayList<>();
            events.forEach(event -> {
                SortedMap<LocalDate, SchoolDescription> told = tell(course(courses, Integer.parseInt(event.subject())), event);
                told.forEach((day, fact) -> fresh.add(row(event, day, told.firstKey(), fact)));
            });
            return SchoolRows.write(session, fresh);
        });
    }

    private static Course<SchoolDescription> course(Map<Integer, Course<SchoolDescription>> courses, int urn) {
        return courses.computeIfAbsent(urn, _ -> new Course<>());
    }

    private static SortedMap<LocalDate, SchoolDescription> tell(Course<SchoolDescription> course, ReceivedEvent event) {
        Told.Described told = event.as(Told.Described.class);
        SchoolDescription fact = fact(event, told);
        if (event.type().equals("SchoolRegistered")) {
            return course.tell(ALWAYS, fact, _ -> fact);
        }
        LocalDate from = orDay(event, told.validFrom());
        return course.tell(from, fact.over(course.on(from), told.changed()), later -> fact.within(later, told.changed()));
    }

    private static SchoolDescription fact(ReceivedEvent event, Told.Described told) {
        Told.Details details = told.details();
        return new SchoolDescription(details.name(), details.laCode(), details.phase(), details.type(), details.kind() == null ? "" : details.kind(),
                details.pupils(), orDay(event, told.source() == null ? null : told.source().statedOn()),
                told.source() == null ? null : told.source().file());
    }

    private static SchoolDescription fact(SchoolFactRow row) {
        return new SchoolDescription(row.name, row.laCode, row.phase, row.type, row.kind, row.pupils, row.statedOn, row.sourceFile);
    }

    private static SchoolFactRow row(ReceivedEvent event, LocalDate day, LocalDate first, SchoolDescription fact) {
        SchoolFactRow row = new SchoolFactRow();
        String id = event.subject() + "#" + event.sequence();
        row.id = day.equals(first) ? id : id + "#" + day;
        row.urn = Integer.parseInt(event.subject());
        row.sequence = event.sequence();
        row.validFrom = day;
        row.recordedAt = event.time();
        row.statedOn = fact.statedOn();
        row.sourceFile = fact.sourceFile();
        row.name = fact.name();
        row.laCode = fact.laCode();
        row.phase = fact.phase();
        row.type = fact.type();
        row.kind = fact.kind();
        row.pupils = fact.pupils();
        return row;
    }
}
