package org.goodschool.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.AggregateCatalogue;
import org.goodschool.chassis.eventstore.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every version of every event ever released is read, written as it was, and taken in by its aggregate. */
public abstract class GoldenEvents {

    private final List<Aggregate<?, ?, ?>> aggregates;

    protected GoldenEvents(AggregateCatalogue catalogue) {
        this.aggregates = catalogue.aggregates();
    }

    @TestFactory
    Stream<DynamicTest> everyReleasedEventIsStillUnderstood() {
        return aggregates.stream().flatMap(this::versions);
    }

    private <S, E extends DomainEvent> Stream<DynamicTest> versions(Aggregate<?, S, E> aggregate) {
        return aggregate.events().byName().entrySet().stream().flatMap(named -> {
            int current = named.getValue().getAnnotation(EventType.class).version();
            return IntStream.rangeClosed(1, current).mapToObj(version -> DynamicTest.dynamicTest(
                    named.getKey() + " v" + version, () -> understood(aggregate, named.getKey(), version, current)));
        });
    }

    private static <S, E extends DomainEvent> void understood(Aggregate<?, S, E> aggregate, String type, int version,
            int current) throws IOException {
        String golden = golden(type + ".v" + version + ".json");
        E event = aggregate.events().read(type, version, Json.object(golden));
        if (version == current) {
            assertThat(Json.object(Json.write(event))).isEqualTo(Json.object(golden));
        }
        assertThat(aggregate.decider().evolve(aggregate.decider().initial(), event)).isNotNull();
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = GoldenEvents.class.getResourceAsStream("/golden/" + name)) {
            assertThat(file).as("the golden file " + name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
