package org.goodschool.performance.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodschool.performance.indicator.domain.Course;

/** What the register itself does on a day is to replay, in the order of recording, what holds since that day or before. */
class CoursePropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 6;

    /** So many days after the first, these facts changed. */
    private record Event(int day, Map<String, Integer> changes) {

        LocalDate from() {
            return FIRST.plusDays(day);
        }
    }

    private record Row(LocalDate validFrom, int sequence, Map<String, Integer> state) {
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Map<String, Integer>> changes = Arbitraries.maps(Arbitraries.of("name", "pupils", "phase"), Arbitraries.integers().between(1, 9));
        return Combinators.combine(Arbitraries.integers().between(0, DAYS), changes).as(Event::new).list().ofMaxSize(8);
    }

    @Property
    void theLastRowOfTheLatestDaySaysWhatTheRegistersReplaySays_onAnyDay_asKnownAtAnyTime(@ForAll("events") List<Event> events) {
        List<Row> rows = rows(events);
        for (int known = 0; known <= events.size(); known++) {
            for (int day = 0; day <= DAYS; day++) {
                assertThat(read(rows, FIRST.plusDays(day), known)).isEqualTo(replayed(events.subList(0, known), day));
            }
        }
    }

    private static List<Row> rows(List<Event> events) {
        Course<Map<String, Integer>> course = new Course<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            int sequence = i + 1;
            course.tell(event.from(), with(course.on(event.from()), event), later -> with(later, event))
                    .forEach((day, state) -> rows.add(new Row(day, sequence, state)));
        }
        return rows;
    }

    private static Map<String, Integer> with(Map<String, Integer> state, Event event) {
        Map<String, Integer> with = new HashMap<>(state == null ? Map.of() : state);
        with.putAll(event.changes());
        return with;
    }

    private static Map<String, Integer> read(List<Row> rows, LocalDate day, int known) {
        return rows.stream().filter(row -> !row.validFrom().isAfter(day) && row.sequence() <= known)
                .max(Comparator.comparing(Row::validFrom).thenComparing(Row::sequence)).map(Row::state).orElse(Map.of());
    }

    private static Map<String, Integer> replayed(List<Event> events, int day) {
        Map<String, Integer> state = new HashMap<>();
        events.stream().filter(event -> event.day() <= day).forEach(event -> state.putAll(event.changes()));
        return state;
    }
}
