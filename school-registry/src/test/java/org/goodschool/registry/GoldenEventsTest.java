package org.goodschool.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.registry.inspection.InspectionHistories;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.InspectionEvent;
import org.goodschool.registry.school.Schools;
import org.goodschool.registry.school.domain.SchoolEvent;
import org.goodschool.registry.school.domain.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every version of every event ever released can still be read, and gives the same state")
class GoldenEventsTest {

    @Test
    void aSchoolsLife() throws Exception {
        var school = state(Schools.SCHOOL);

        assertThat(school.details().status()).isEqualTo(Status.OPEN);
        assertThat(school.details().closedOn()).isNull();
        assertThat(school.details().pupils()).isEqualTo(201);
        assertThat(school.statedOn()).isEqualTo(LocalDate.of(2014, 9, 1));
    }

    @Test
    void aSchoolsInspections() throws Exception {
        var history = state(InspectionHistories.HISTORY);

        assertThat(history.inspections()).hasSize(2);
        assertThat(history.categoryOfConcern()).isEqualTo(Category.SERIOUS_WEAKNESSES);
    }

    @Test
    void noEventIsWithoutAReleasedExample() throws Exception {
        assertThat(names(Schools.SCHOOL)).containsAll(released(SchoolEvent.class));
        assertThat(names(InspectionHistories.HISTORY)).containsAll(released(InspectionEvent.class));
    }

    private static <S, E extends DomainEvent> S state(Aggregate<?, S, E> aggregate) throws Exception {
        S state = aggregate.decider().initial();
        for (Path file : examples(aggregate)) {
            String[] name = file.getFileName().toString().replace(".json", "").substring(3).split("\\.v");
            String stored = Files.readString(file);
            E event = aggregate.events().read(name[0], Integer.parseInt(name[1]), Json.object(stored));
            assertThat(Json.object(Json.write(event))).as(file.getFileName().toString()).isEqualTo(Json.object(stored));
            state = aggregate.decider().evolve(state, event);
        }
        return state;
    }

    private static List<String> names(Aggregate<?, ?, ?> aggregate) throws Exception {
        return examples(aggregate).stream().map(file -> file.getFileName().toString().substring(3)).toList();
    }

    private static List<String> released(Class<?> events) {
        return Stream.of(events.getPermittedSubclasses()).map(event -> event.getAnnotation(EventType.class))
                .map(type -> type.value() + ".v" + type.version() + ".json").toList();
    }

    private static List<Path> examples(Aggregate<?, ?, ?> aggregate) throws IOException, URISyntaxException {
        Path folder = Path.of(GoldenEventsTest.class.getResource("/golden/" + aggregate.type()).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
