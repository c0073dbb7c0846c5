package org.goodschool.chassis.relay;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A second process's relay, with a producer of its own, that falls asleep on its way through one cycle. */
final class PausedLeader implements AutoCloseable {

    private final Relay relay = new Relay();
    private final Sleep sleep;
    private Future<Integer> cycle;

    /** @param after the step after which it sleeps */
    PausedLeader(Relay like, KafkaPublisher publisher, RelayStep after) {
        sleep = new Sleep(after);
        relay.transactions = like.transactions;
        relay.feed = like.feed;
        relay.publicEvents = like.publicEvents;
        relay.checkpoint = like.checkpoint;
        relay.signal = new RelaySignal();
        relay.steps = sleep;
        relay.kafka = new KafkaPublisher();
        relay.kafka.catalogue = publisher.catalogue;
        relay.kafka.broker = publisher.broker;
        relay.kafka.partitions = publisher.partitions;
        relay.kafka.replication = publisher.replication;
    }

    String holder() {
        return relay.holder;
    }

    /** Returns when it sleeps. */
    void relayUntilPaused(ExecutorService threads) throws InterruptedException {
        cycle = threads.submit(relay::cycle);
        if (!sleep.asleep.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the leader was not given anything to relay");
        }
    }

    /** @return what the cycle came to: how many events it takes for relayed */
    int wake() throws Exception {
        sleep.awake.countDown();
        return cycle.get(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        sleep.awake.countDown();
        relay.kafka.close();
    }

    /** Is told of each step, and lets the relay go on after one of them only when it is woken. */
    private record Sleep(RelayStep after, CountDownLatch asleep, CountDownLatch awake) implements Event<RelayStep> {

        Sleep(RelayStep after) {
            this(after, new CountDownLatch(1), new CountDownLatch(1));
        }

        @Override
        public void fire(RelayStep step) {
            if (step == after) {
                asleep.countDown();
                try {
                    awake.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public <U extends RelayStep> CompletionStage<U> fireAsync(U step) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends RelayStep> CompletionStage<U> fireAsync(U step, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<RelayStep> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends RelayStep> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends RelayStep> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
