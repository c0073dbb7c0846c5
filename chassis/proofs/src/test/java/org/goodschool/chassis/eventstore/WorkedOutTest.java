package org.goodschool.chassis.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodschool.chassis.eventstore.ExpectedVersion.Any;
import org.goodschool.chassis.tally.Tally;
import org.goodschool.chassis.tally.TallyEvent.TallyMarked;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("What was worked out is told again as long as nothing was recorded since")
class WorkedOutTest {

    private record Events(String of) {
    }

    @Inject
    WorkedOut workedOut;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    private final AtomicInteger times = new AtomicInteger();

    private long events(String of) {
        return workedOut.of(new Events(of), session -> {
            times.incrementAndGet();
            return Sql.on(session, "select count(*) from event where stream_id like :of").set("of", of + "%").value(Long.class);
        }).await().atMost(Duration.ofSeconds(20));
    }

    private void append(String tally) {
        transactions.in(session -> store.append(session, marked(tally), Instant.now())).await().atMost(Duration.ofSeconds(20));
    }

    private static Batch marked(String tally) {
        Batch batch = new Batch();
        batch.add(Tally.AGGREGATE.streamId(tally), new Any(), UUID.randomUUID(), new TallyMarked(tally, "test"),
                new Metadata("test", "test", null, null));
        return batch;
    }

    @Test
    @DisplayName("given nothing is recorded, then it is worked out once; given an event, the next answer knows it")
    void again() {
        append("worked-1");
        assertThat(events("tally:worked-")).isEqualTo(1);
        // a transaction of somebody else that was on its way then makes it necessary to look once more
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            int before = times.get();
            assertThat(events("tally:worked-")).isEqualTo(1);
            assertThat(times.get()).isEqualTo(before);
        });
        append("worked-2");
        assertThat(events("tally:worked-")).isEqualTo(2);
    }

    @Test
    @DisplayName("given another question, then it has an answer of its own; given a failure, it is not kept")
    void questions() {
        append("other-1");
        assertThat(events("tally:other-")).isEqualTo(1);
        assertThat(events("tally:none-")).isZero();
        assertThatThrownBy(() -> workedOut.of(new Events("broken"), session -> Uni.createFrom().failure(new IllegalStateException("broken")))
                .await().atMost(Duration.ofSeconds(20))).hasMessageContaining("broken");
        assertThat(events("broken")).isZero();
    }

    @Test
    @DisplayName("given an older transaction that appends to what a younger one wrote, then an answer from between them is not told after it")
    void stillOnItsWay() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CompletableFuture<Void>();
        CompletableFuture<?> older = transactions.in(session -> Sql.on(session, "select cast(pg_current_xact_id() as text)").rows()
                .invoke(begun::countDown)
                .chain(() -> CallersContext.back(Uni.createFrom().completionStage(goOn)))
                .chain(() -> store.append(session, marked("slow"), Instant.now()))).subscribeAsCompletionStage();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        append("slow");
        assertThat(events("tally:slow")).isEqualTo(1);
        goOn.complete(null);
        older.get(20, TimeUnit.SECONDS);
        assertThat(events("tally:slow")).isEqualTo(2);
    }
}
