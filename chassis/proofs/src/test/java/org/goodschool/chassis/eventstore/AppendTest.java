package org.goodschool.chassis.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.UnitsOfWork;
import org.goodschool.chassis.parcel.Parcel;
import org.goodschool.chassis.parcel.ParcelRow;
import org.goodschool.chassis.tally.Tally;
import org.goodschool.chassis.tally.TallyWriter;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.EmbeddedPostgresql;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class AppendTest {

    private static final Cause CAUSE = new Cause("test", null, "request", "because");

    @Inject
    UnitsOfWork units;

    @Inject
    EventStore store;

    @Test
    void given_no_stream_when_a_command_is_accepted_then_its_events_and_the_projection_are_there_together() {
        LocalDate day = LocalDate.of(2026, 1, 5);
        units.run(work -> work.load(Parcel.AGGREGATE, "P1").map(parcel -> parcel.execute(new Parcel.Send("P1", "Lynn", day), CAUSE)))
                .await().atMost(Duration.ofSeconds(10));
        units.run(work -> work.loadAll(Parcel.AGGREGATE, List.of("P1", "P2")).map(all -> {
            all.get("P1").execute(new Parcel.Move("P1", "Diss", day), CAUSE);
            return all.get("P2").execute(new Parcel.Send("P2", "Holt", day), CAUSE);
        })).await().atMost(Duration.ofSeconds(10));

        ParcelRow row = units.run(work -> work.session().find(ParcelRow.class, "P1")).await().atMost(Duration.ofSeconds(10));
        assertThat(row.town).isEqualTo("Diss");
        assertThat(row.version).isEqualTo(2);
        var events = units.run(work -> store.read(work.session(), Parcel.AGGREGATE, "P1")).await().atMost(Duration.ofSeconds(10));
        assertThat(events).extracting(RecordedEvent::event).containsExactly(
                new org.goodschool.chassis.parcel.ParcelEvent.ParcelSent("P1", "Lynn", day),
                new org.goodschool.chassis.parcel.ParcelEvent.ParcelMoved("P1", "Diss", day));
    }

    @Test
    void given_a_writer_whose_clock_is_behind_then_its_stream_is_not_recorded_backwards() throws Exception {
        Instant now = Instant.parse("2026-01-05T10:00:00Z");
        try (var connection = EmbeddedPostgresql.running().connect("service", "service_app")) {
            for (Instant clock : List.of(now, now.minusSeconds(3600), now.plusSeconds(60))) {
                TallyWriter.mark(connection, "public", List.of("clocks"), 1, tally -> -1, clock);
            }
        }
        var events = units.run(work -> store.read(work.session(), Tally.AGGREGATE, "clocks")).await().atMost(Duration.ofSeconds(10));
        assertThat(events).extracting(RecordedEvent::recordedAt).containsExactly(now, now, now.plusSeconds(60));
    }

    @Test
    void given_an_event_that_no_topic_would_take_then_it_and_what_comes_with_it_is_refused() {
        LocalDate day = LocalDate.of(2026, 1, 5);
        String longest = "é".repeat(EventTooLargeException.LARGEST / 2);
        var both = units.run(work -> work.loadAll(Parcel.AGGREGATE, List.of("L1", "L2")).invoke(all -> {
            all.get("L1").execute(new Parcel.Send("L1", "Holt", day), CAUSE);
            all.get("L2").execute(new Parcel.Send("L2", longest, day), CAUSE);
        }));

        assertThatThrownBy(() -> both.await().atMost(Duration.ofSeconds(10)))
                .hasMessageContaining("parcel:L2").hasMessageContaining("900000 bytes");
        assertThat(units.run(work -> store.read(work.session(), Parcel.AGGREGATE, "L1")).await().atMost(Duration.ofSeconds(10))).isEmpty();
    }
}
