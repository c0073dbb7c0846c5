package org.goodschool.chassis.health;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.eventstore.Transactions;

/** Records on the topics of interest that this service has not handled, whether Kafka has handed them out or not. */
@ApplicationScoped
public class InboxLag {

    private static final int KAFKA_TIMEOUT_MS = 5000;

    @Inject
    Transactions transactions;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @ConfigProperty(name = "mp.messaging.incoming.inbox.topics")
    List<String> topics;

    @ConfigProperty(name = "mp.messaging.incoming.inbox.enabled", defaultValue = "true")
    boolean enabled;

    private Admin admin;

    private record Waiting(long next, long since) {
    }

    private final Map<TopicPartition, Waiting> waitingSince = new HashMap<>();

    public boolean enabled() {
        return enabled;
    }

    /** Blocks. @throws ExecutionException, TimeoutException where Kafka does not answer */
    public Lag now() throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Long> marks = marks().await().atMost(Duration.ofMillis(KAFKA_TIMEOUT_MS));
        Map<TopicPartition, Long> ends = offsets(OffsetSpec.latest());
        Map<TopicPartition, Long> starts = offsets(OffsetSpec.earliest());
        long waiting = 0;
        long longest = 0;
        for (var end : ends.entrySet()) {
            long next = Math.max(marks.getOrDefault(end.getKey(), 0L), starts.getOrDefault(end.getKey(), 0L));
            long behind = Math.max(0, end.getValue() - next);
            waiting += behind;
            longest = Math.max(longest, standsStill(end.getKey(), behind, next));
        }
        return new Lag(waiting, longest, longest);
    }

    /** For how long, as far as this process has seen, the partition's first waiting record has been the same one. */
    private synchronized long standsStill(TopicPartition partition, long behind, long next) {
        if (behind == 0) {
            waitingSince.remove(partition);
            return 0;
        }
        Waiting waiting = waitingSince.get(partition);
        if (waiting == null || waiting.next() != next) {
            waiting = new Waiting(next, System.nanoTime());
            waitingSince.put(partition, waiting);
        }
        return Duration.ofNanos(System.nanoTime() - waiting.since()).toSeconds();
    }

    private Uni<Map<TopicPartition, Long>> marks() {
        return transactions.in(session -> Sql.on(session, "select topic, partition, next_offset from inbox_partition")
                .rows().map(rows -> {
                    Map<TopicPartition, Long> marks = new HashMap<>();
                    rows.forEach(row -> marks.put(new TopicPartition((String) row[0], ((Number) row[1]).intValue()),
                            ((Number) row[2]).longValue()));
                    return marks;
                }));
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec spec)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (var topic : admin().describeTopics(topics).topicNameValues().entrySet()) {
            try {
                topic.getValue().get(KAFKA_TIMEOUT_MS, TimeUnit.MILLISECONDS).partitions().forEach(partition ->
                        wanted.put(new TopicPartition(topic.getKey(), partition.partition()), spec));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> found =
                admin().listOffsets(wanted).all().get(KAFKA_TIMEOUT_MS, TimeUnit.MILLISECONDS);
        found.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private synchronized Admin admin() {
        if (admin == null) {
            Map<String, Object> settings = new HashMap<>(broker);
            settings.put("request.timeout.ms", KAFKA_TIMEOUT_MS);
            settings.put("default.api.timeout.ms", KAFKA_TIMEOUT_MS);
            admin = Admin.create(settings);
        }
        return admin;
    }

    @PreDestroy
    void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
