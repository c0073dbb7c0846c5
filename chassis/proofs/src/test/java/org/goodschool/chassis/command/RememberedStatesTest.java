package org.goodschool.chassis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.goodschool.chassis.eventstore.Batch;
import org.goodschool.chassis.eventstore.EventIds;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.ExpectedVersion;
import org.goodschool.chassis.eventstore.Metadata;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.parcel.Parcel;
import org.goodschool.chassis.parcel.ParcelEvent.ParcelMoved;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.Test;

/** What a process remembers of an aggregate is never more than what was committed, and never all that there is to know. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RememberedStatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Cause CAUSE = new Cause("test", null, "request", null);

    @Inject
    UnitsOfWork units;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    private static <T> T now(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(10));
    }

    private void execute(String number, Parcel.Command command) {
        now(units.run(work -> work.load(Parcel.AGGREGATE, number).invoke(parcel -> parcel.execute(command, CAUSE))));
    }

    private record Seen(String town, long version) {
    }

    private Seen loaded(String number) {
        return now(units.run(work -> work.load(Parcel.AGGREGATE, number)
                .map(parcel -> new Seen(parcel.state().town(), parcel.version()))));
    }

    @Test
    void given_a_stream_that_another_process_appended_to_when_loaded_again_then_with_what_came_since() {
        execute("remembered.1", new Parcel.Send("remembered.1", "Lynn", DAY));
        assertThat(loaded("remembered.1")).isEqualTo(new Seen("Lynn", 1));

        now(transactions.in(session -> store.append(session, new Batch().add("parcel:remembered.1", new ExpectedVersion.Exact(1),
                EventIds.next(), new ParcelMoved("remembered.1", "Holt", DAY), new Metadata("other", "c", null, null)), Instant.now())));

        assertThat(loaded("remembered.1")).isEqualTo(new Seen("Holt", 2));
        execute("remembered.1", new Parcel.Move("remembered.1", "Diss", DAY));
        assertThat(loaded("remembered.1")).isEqualTo(new Seen("Diss", 3));
    }

    @Test
    void given_a_transaction_that_was_undone_when_loaded_again_then_nothing_of_it_is_there() {
        execute("M2", new Parcel.Send("M2", "Lynn", DAY));

        assertThatThrownBy(() -> execute("M2", new Parcel.Move("M2", "Atlantis", DAY))).isNotNull();
        assertThatThrownBy(() -> now(units.run(work -> work.load(Parcel.AGGREGATE, "M2")
                .invoke(parcel -> parcel.execute(new Parcel.Move("M2", "Diss", DAY), CAUSE))
                .chain(work::flush)
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("at the last moment")))))).isNotNull();
        now(units.tryOut(work -> work.load(Parcel.AGGREGATE, "M2")
                .invoke(parcel -> parcel.execute(new Parcel.Move("M2", "Cromer", DAY), CAUSE))));

        assertThat(loaded("M2")).isEqualTo(new Seen("Lynn", 1));
        execute("M2", new Parcel.Move("M2", "Holt", DAY));
        assertThat(loaded("M2")).isEqualTo(new Seen("Holt", 2));
    }
}
