package org.goodschool.performance.indicator;

import static org.goodschool.performance.TimeOfRegister.ALWAYS;
import static org.goodschool.performance.TimeOfRegister.orDay;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.goodschool.performance.SchoolClosure;
import org.goodschool.performance.indicator.domain.Course;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes since when schools are open, or are not, in the same way as {@link SchoolFacts}: what is told last holds. */
final class SchoolOpenings {

    private SchoolOpenings() {
    }

    private record Opening(boolean open, String closureReason) {

        static final Opening OPEN = new Opening(true, null);
        static final Opening NOT_OPEN = new Opening(false, null);
    }

    /**
     * @param events SchoolRegistered, SchoolDetailsChanged, SchoolClosed, SchoolClosureCorrected and SchoolReopened
     * @param conversion whether a closure of that name only made the school an academy
     */
    static Uni<Void> keep(Mutiny.Session session, List<ReceivedEvent> events, Predicate<String> conversion) {
        return SchoolRows.of(session, SchoolOpeningRow.class, "sequence, part", events).chain(known -> {
            Map<Integer, Course<Opening>> courses = new HashMap<>();
            known.forEach(row -> course(courses, row.urn).put(row.validFrom, new Opening(row.open, row.closureReason)));
            List<SchoolOpeningRow> fresh = new ArrayList<>();
            events.forEach(event -> new Telling(event, course(courses, Integer.parseInt(event.subject())), fresh, conversion).tell());
            return SchoolRows.write(session, fresh);
        });
    }

    private static Course<Opening> course(Map<Integer, Course<Opening>> courses, int urn) {
        return courses.computeIfAbsent(urn, _ -> new Course<>());
    }

    /** What one event tells. */
    private static final class Telling {

        private final ReceivedEvent event;
        private final Course<Opening> course;
        private final List<SchoolOpeningRow> rows;
        private final Predicate<String> conversion;
        private int parts;

        Telling(ReceivedEvent event, Course<Opening> course, List<SchoolOpeningRow> rows, Predicate<String> conversion) {
            this.event = event;
            this.course = course;
            this.rows = rows;
            this.conversion = conversion;
        }

        void tell() {
            switch (event.type()) {
                case "SchoolRegistered" -> registered(event.as(Told.Described.class).details());
                case "SchoolDetailsChanged" -> changed(event.as(Told.Described.class));
                case "SchoolClosed" -> closed(event.as(SchoolClosure.class));
                case "SchoolClosureCorrected" -> corrected(event.as(Told.ClosureCorrected.class));
                case "SchoolReopened" -> from(orDay(event, event.as(Told.Reopened.class).reopenedOn()), Opening.OPEN);
                default -> throw new IllegalArgumentException("not asked for: " + event.type());
            }
        }

        private void registered(Told.Details details) {
            LocalDate opened = details.openedOn() == null ? ALWAYS : details.openedOn();
            switch (details.status() == null ? "" : details.status()) {
                case "OPEN", "OPEN_PROPOSED_TO_CLOSE" -> from(opened, Opening.OPEN);
                case "PROPOSED_TO_OPEN" -> from(ALWAYS, Opening.NOT_OPEN);
                case "CLOSED" -> {
                    if (details.closedOn() == null) {
                        // on an unknown day: it is not known to have been open on any
                        from(opened, new Opening(false, details.closureReason()));
                    } else {
                        from(opened, Opening.OPEN);
                        from(details.closedOn(), new Opening(false, details.closureReason()));
                    }
                }
                default -> { }
            }
        }

        /** Closing and reopening are events of their own: here a proposed school opens or is proposed again, opened earlier, or it is learnt why it closed. */
        private void changed(Told.Described told) {
            LocalDate opened = told.details().openedOn();
            told.change("status").filter(status -> isOpen(status.to()) != isOpen(status.from())).ifPresent(status -> {
                if (isOpen(status.to())) {
                    from(opened == null ? orDay(event, told.validFrom()) : opened, Opening.OPEN);
                } else {
                    from(orDay(event, told.validFrom()), Opening.NOT_OPEN);
                }
            });
            told.change("closureReason").ifPresent(_ -> learnt(told.details().closureReason()));
            if (opened != null && told.change("openedOn").isPresent() && course.begins() != null && opened.isBefore(course.begins())) {
                Opening first = course.on(course.begins());
                course.put(opened, first);
                row(opened, first);
            }
        }

        private void learnt(String closureReason) {
            LocalDate closed = course.sinceWhich(opening -> !opening.open());
            if (closed != null) {
                from(closed, new Opening(false, closureReason));
            }
        }

        private static boolean isOpen(String status) {
            return "OPEN".equals(status) || "OPEN_PROPOSED_TO_CLOSE".equals(status);
        }

        private void closed(SchoolClosure told) {
            from(orDay(event, told.closedOn()), new Opening(false, told.why(conversion)));
        }

        /** Of the days between the two dates it was the other way round. */
        private void corrected(Told.ClosureCorrected told) {
            LocalDate before = told.before() == null ? course.sinceWhich(opening -> !opening.open()) : told.before();
            if (told.closedOn() == null || before == null) {
                return;
            }
            Opening closed = course.on(LocalDate.MAX);
            if (before.isBefore(told.closedOn())) {
                from(before, Opening.OPEN);
            }
            from(told.closedOn(), closed);
        }

        private void from(LocalDate day, Opening opening) {
            course.tell(day, opening, _ -> opening).forEach(this::row);
        }

        private void row(LocalDate day, Opening opening) {
            SchoolOpeningRow row = new SchoolOpeningRow();
            row.id = event.subject() + "#" + event.sequence() + "#" + parts;
            row.urn = Integer.parseInt(event.subject());
            row.sequence = event.sequence();
            row.part = parts++;
            row.validFrom = day;
            row.recordedAt = event.time();
            row.open = opening.open();
            row.closureReason = opening.closureReason();
            rows.add(row);
        }
    }
}
