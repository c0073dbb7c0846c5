package org.goodschool.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.chassis.eventstore.Aggregate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Proof 10: a change of a published event that a subscriber would stumble over fails the build, whatever the options. */
class SchemaChangeTest {

    enum Colour { RED, GREEN }

    enum FewerColours { RED }

    enum MoreColours { RED, GREEN, BLUE }

    record Part(String name, int size) {
    }

    record SmallerPart(String name) {
    }

    @EventType(value = "Painted", when = "now and then")
    record Painted(int number, String by, Colour colour, LocalDate on, Part part, List<Part> parts) {
    }

    @EventType(value = "Painted", when = "now and then")
    record WithOneMore(int number, String by, Colour colour, LocalDate on, Part part, List<Part> parts, String note) {
    }

    @EventType(value = "Painted", when = "now and then")
    record WithOneMoreThatIsAlwaysThere(int number, String by, Colour colour, LocalDate on, Part part, List<Part> parts, int coats) {
    }

    @EventType(value = "Painted", when = "now and then")
    record WithOneLess(int number, Colour colour, LocalDate on, Part part, List<Part> parts) {
    }

    @EventType(value = "Painted", when = "now and then")
    record WithAnotherName(int number, String painter, Colour colour, LocalDate on, Part part, List<Part> parts) {
    }

    @EventType(value = "Painted", when = "now and then")
    record WithAnotherType(int number, int by, Colour colour, LocalDate on, Part part, List<Part> parts) {
    }

    @EventType(value = "Painted", when = "now and then")
    record WithAnotherKindOfText(int number, String by, Colour colour, Instant on, Part part, List<Part> parts) {
    }

    @EventType(value = "Painted", when = "now and then")
    record SometimesWithoutNumber(Integer number, String by, Colour colour, LocalDate on, Part part, List<Part> parts) {
    }

    @EventType(value = "Painted", when = "now and then")
    record WithFewerColours(int number, String by, FewerColours colour, LocalDate on, Part part, List<Part> parts) {
    }

    @EventType(value = "Painted", when = "now and then")
    record WithMoreColours(int number, String by, MoreColours colour, LocalDate on, Part part, List<Part> parts) {
    }

    @EventType(value = "Painted", when = "now and then")
    record WithLessInside(int number, String by, Colour colour, LocalDate on, SmallerPart part, List<SmallerPart> parts) {
    }

    @Test
    void given_no_change_or_a_further_field_that_may_be_absent_then_nothing_breaks() {
        assertThat(breaks(Painted.class, Painted.class)).isEmpty();
        assertThat(breaks(Painted.class, WithOneMore.class)).isEmpty();
    }

    @Test
    void given_a_change_that_a_subscriber_would_stumble_over_then_it_is_named() {
        assertThat(breaks(Painted.class, WithOneLess.class)).containsExactly("by is gone");
        assertThat(breaks(Painted.class, WithAnotherName.class)).containsExactly("by is gone");
        assertThat(breaks(Painted.class, WithAnotherType.class)).contains("by was \"string\" and is \"integer\"");
        assertThat(breaks(Painted.class, WithAnotherKindOfText.class)).containsExactly("on was \"date\" and is \"date-time\"");
        assertThat(breaks(Painted.class, SometimesWithoutNumber.class))
                .containsExactly("number was always there and may now be absent");
        assertThat(breaks(SometimesWithoutNumber.class, Painted.class))
                .containsExactly("number is said to be always there, which events sent before do not keep");
        assertThat(breaks(Painted.class, WithOneMoreThatIsAlwaysThere.class))
                .containsExactly("coats is said to be always there, which events sent before do not keep");
        assertThat(breaks(Painted.class, WithMoreColours.class)).containsExactly("colour has new values [BLUE]");
        assertThat(breaks(Painted.class, WithFewerColours.class))
                .containsExactly("colour has no longer the values [GREEN], which events sent before have");
        assertThat(breaks(WithFewerColours.class, Painted.class)).containsExactly("colour has new values [GREEN]");
        assertThat(breaks(Painted.class, WithLessInside.class)).containsExactly("part.size is gone", "parts[].size is gone");
    }

    /** Under a name that is released, and with hardly anything of what was promised for it. */
    sealed interface Careless extends DomainEvent {
        @EventType(value = "SchoolClosed", when = "never")
        record SchoolClosedWithoutItsFields(LocalDate validFrom) implements Careless {
        }
    }

    private static final class CarelessDecider implements Decider<String, String, Careless> {
        @Override
        public String initial() {
            return "";
        }

        @Override
        public Decision<Careless> decide(String command, String state) {
            return Decision.nothing();
        }

        @Override
        public String evolve(String state, Careless event) {
            return state;
        }
    }

    @AfterEach
    void noUpdating() {
        System.clearProperty("goodschool.update");
    }

    @Test
    void given_the_option_that_rewrites_contracts_then_a_breaking_change_is_refused_all_the_same() throws Exception {
        Path released = Repository.docs().resolve("schemas").resolve("SchoolClosed.v1.json");
        String before = Files.readString(released);
        EventContract contract = new EventContract() { };
        Function<Careless, String> subject = event -> "school";
        contract.catalogue = () -> List.of(Aggregate.publishedOn("topic", "school", new CarelessDecider(), Careless.class, subject));
        contract.service = "school-registry";
        System.setProperty("goodschool.update", "true");
        try {
            assertThatThrownBy(contract::every_published_event_has_its_committed_schema).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("SchoolClosed.v1.json breaks subscribers").hasMessageContaining("urn is gone");
            assertThat(released).hasContent(before);
        } finally {
            Files.writeString(released, before);
        }
    }

    private static List<String> breaks(Class<?> before, Class<?> after) {
        return EventSchemas.breaks("", EventSchemas.of(before), EventSchemas.of(after));
    }
}
