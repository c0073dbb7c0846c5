package org.goodschool.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.AggregateCatalogue;
import org.goodschool.chassis.eventstore.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every version of every event ever released is read, lifted to today's, written as it was, and taken in by its aggregate.
 *
 * <p>The examples stand in the test resources: {@code golden/AGGREGATE/NN-TYPE.vN.json}, which together are a life of the
 * aggregate in that order, or {@code golden/TYPE.vN.json}, each of which is taken in on its own. An example is never
 * changed or deleted once its version has been released.
 */
public abstract class GoldenEvents {

    private static final Pattern NAME = Pattern.compile("(?:[0-9]+-)?([A-Za-z0-9]+)\\.v([0-9]+)\\.json");

    private record Example(String type, int version, Path file) {

        String name() {
            return type + ".v" + version;
        }

        <E extends DomainEvent> E read(Aggregate<?, ?, E> aggregate) throws IOException {
            return aggregate.events().read(type, version, Json.object(Files.readString(file)));
        }
    }

    private final List<Aggregate<?, ?, ?>> aggregates;

    protected GoldenEvents(AggregateCatalogue catalogue) {
        this.aggregates = catalogue.aggregates();
    }

    @TestFactory
    Stream<DynamicTest> everyReleasedEventIsStillUnderstood() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Aggregate<?, ?, ?> aggregate : aggregates) {
            for (Example example : examples(aggregate)) {
                tests.add(DynamicTest.dynamicTest(example.file().getFileName().toString(), () -> understood(aggregate, example)));
            }
            tests.add(DynamicTest.dynamicTest("a life of " + aggregate.type(), () -> assertThat(life(aggregate)).isNotNull()));
        }
        return tests.stream();
    }

    @Test
    @DisplayName("no version of an event is without an example, and no example is of an event that is gone")
    void everyVersionHasAnExample() throws Exception {
        Set<String> released = new TreeSet<>();
        Set<String> examples = new TreeSet<>();
        for (Aggregate<?, ?, ?> aggregate : aggregates) {
            aggregate.events().byName().forEach((name, event) ->
                    IntStream.rangeClosed(1, event.getAnnotation(EventType.class).version())
                            .forEach(version -> released.add(name + ".v" + version)));
            examples(aggregate).forEach(example -> examples.add(example.name()));
        }
        in(root()).forEach(example -> examples.add(example.name()));
        assertThat(examples).as("the examples under golden/, against the events of the service").isEqualTo(released);
    }

    @Test
    @DisplayName("no switch over events has a default: an event that it forgets does not compile")
    void noSwitchOverEventsHasADefault() throws IOException {
        Set<String> events = aggregates.stream().flatMap(aggregate -> aggregate.events().byName().values().stream())
                .map(Class::getSimpleName).collect(Collectors.toSet());
        assertThat(EventSwitches.withDefault(Path.of("src/main/java"), events)).isEmpty();
    }

    /** The state after the aggregate's examples, each of a life after those before it. */
    protected static <S, E extends DomainEvent> S life(Aggregate<?, S, E> aggregate) throws IOException, URISyntaxException {
        boolean together = Files.isDirectory(root().resolve(aggregate.type()));
        S state = aggregate.decider().initial();
        for (Example example : examples(aggregate)) {
            state = aggregate.decider().evolve(together ? state : aggregate.decider().initial(), example.read(aggregate));
        }
        return state;
    }

    private static <S, E extends DomainEvent> void understood(Aggregate<?, S, E> aggregate, Example example) throws IOException {
        E event = example.read(aggregate);
        if (example.version() == aggregate.events().byName().get(example.type()).getAnnotation(EventType.class).version()) {
            assertThat(Json.object(Json.write(event))).isEqualTo(Json.object(Files.readString(example.file())));
        }
    }

    private static List<Example> examples(Aggregate<?, ?, ?> aggregate) throws IOException, URISyntaxException {
        Path life = root().resolve(aggregate.type());
        return Files.isDirectory(life) ? in(life) : in(root()).stream()
                .filter(example -> aggregate.events().byName().containsKey(example.type())).toList();
    }

    private static List<Example> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().map(GoldenEvents::example).toList();
        }
    }

    private static Example example(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        assertThat(name.matches()).as(file + " is named after its type and version").isTrue();
        return new Example(name.group(1), Integer.parseInt(name.group(2)), file);
    }

    private static Path root() throws URISyntaxException {
        URL golden = GoldenEvents.class.getResource("/golden");
        assertThat(golden).as("the folder golden among the test resources").isNotNull();
        return Path.of(golden.toURI());
    }
}
