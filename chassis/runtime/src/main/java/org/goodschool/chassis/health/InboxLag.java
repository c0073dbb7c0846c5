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

    private record Mark(long nextOffset, long ageSeconds) {
    }

    public boolean enabled() {
        return enabled;
    }

    /** Blocks. @throws ExecutionException, TimeoutException where Kafka does not answer */
    public Lag now() throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Mark> marks = marks().await().atMost(Duration.ofMillis(KAFKA_TIMEOUT_MS));
        Map<TopicPartition, Long> ends = offsets(OffsetSpec.latest());
        Map<TopicPartition, Long> starts = offsets(OffsetSpec.earliest());
        long waiting = 0;
        long oldest = 0;
        long youngestMark = Long.MAX_VALUE;
        for (var end : ends.entrySet()) {
            Mark mark = marks.get(end.getKey());
            long next = Math.max(mark == null ? 0 : mark.nextOffset(), starts.getOrDefault(end.getKey(), 0L));
            long behind = Math.max(0, end.getValue() - next);
            waiting += behind;
            if (mark != null) {
                youngestMark = Math.min(youngestMark, mark.ageSeconds());
                oldest = behind > 0 ? Math.max(oldest, mark.ageSeconds()) : oldest;
            }
        }
        return new Lag(waiting, oldest, youngestMark == Long.MAX_VALUE ? 0 : youngestMark);
    }

    private Uni<Map<TopicPartition, Mark>> marks() {
        return transactions.in(session -> session.createNativeQuery("""
                        select topic, partition, next_offset, extract(epoch from clock_timestamp() - moved_at)
                        from inbox_partition""", Object[].class)
                .getResultList().map(rows -> {
                    Map<TopicPartition, Mark> marks = new HashMap<>();
                    rows.forEach(row -> marks.put(new TopicPartition((String) row[0], ((Number) row[1]).intValue()),
                            new Mark(((Number) row[2]).longValue(), ((Number) row[3]).longValue())));
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
