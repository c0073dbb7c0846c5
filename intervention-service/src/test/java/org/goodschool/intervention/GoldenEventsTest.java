package org.goodschool.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.EventTypes;
import org.goodschool.chassis.eventstore.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Every event ever released can still be read, and its aggregate evolved by it")
class GoldenEventsTest {

    private static final List<Aggregate<?, ?, ?>> AGGREGATES =
            new InterventionAggregates("001", "entry-criteria-2011").aggregates();

    @TestFactory
    Stream<DynamicTest> everyGoldenFileIsRead() throws IOException, URISyntaxException {
        return files().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            String[] name = file.getFileName().toString().split("\\.v|\\.json");
            assertThat(read(aggregateOf(name[0]), name[0], Integer.parseInt(name[1]), Files.readString(file))).isNotNull();
        }));
    }

    @Test
    void everyEventHasAGoldenFileOfItsVersion() throws IOException, URISyntaxException {
        var golden = files().stream().map(file -> file.getFileName().toString()).toList();
        assertThat(AGGREGATES).allSatisfy(aggregate -> aggregate.events().byName().forEach((name, type) ->
                assertThat(golden).contains(name + ".v" + versionOf(type) + ".json")));
    }

    private static <S, E extends DomainEvent> S read(Aggregate<?, S, E> aggregate, String type, int version, String json) {
        E event = aggregate.events().read(type, version, Json.object(json));
        if (EventTypes.versionOf(event) == version) {
            assertThat(Json.object(Json.write(event))).as("nothing is lost").isEqualTo(Json.object(json));
        }
        return aggregate.decider().evolve(aggregate.decider().initial(), event);
    }

    private static Aggregate<?, ?, ?> aggregateOf(String type) {
        return AGGREGATES.stream().filter(aggregate -> aggregate.events().byName().containsKey(type)).findFirst().orElseThrow();
    }

    private static int versionOf(Class<?> event) {
        return event.getAnnotation(EventType.class).version();
    }

    private static List<Path> files() throws IOException, URISyntaxException {
        try (var files = Files.list(Path.of(GoldenEventsTest.class.getResource("/golden").toURI()))) {
            return files.sorted().toList();
        }
    }
}
