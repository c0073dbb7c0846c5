package org.goodschool.chassis.relay;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.AggregateCatalogue;
import org.goodschool.chassis.feed.PublicEvents;
import org.jboss.logging.Logger;

/** Sends pages to Kafka and waits for every acknowledgement. */
@ApplicationScoped
class KafkaPublisher {

    private static final Logger LOG = Logger.getLogger(KafkaPublisher.class);

    @Inject
    AggregateCatalogue catalogue;

    /** Every {@code kafka.*} setting, security included: what the inbox connects with, too. */
    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @ConfigProperty(name = "goodschool.kafka.partitions")
    int partitions;

    @ConfigProperty(name = "goodschool.kafka.replication")
    short replication;

    /** A subscriber that comes late reads each stream from its first event. */
    private static final String FOR_EVER = "-1";

    private static final int BATCH_BYTES = 256 * 1024;

    /** Empty before the first page and after one that failed. */
    private final AtomicReference<Producer<String, CloudEvent>> producer = new AtomicReference<>();

    /** Before the first event already, so that subscribers find the topics. */
    void connect() throws InterruptedException, ExecutionException {
        if (producer.get() == null) {
            createTopics();
            producer.set(new KafkaProducer<>(settings()));
        }
    }

    /**
     * The first record that fails ends the producer, at once and with all that waits in it: what stands behind that record
     * must not reach the topic before it. The next page, which is this one again, is sent by another.
     *
     * @return what Kafka is still to acknowledge; ends with the record that failed where one did meanwhile
     */
    List<Future<?>> send(List<PublicEvents.Published> page) {
        List<Future<?>> acknowledgements = new ArrayList<>(page.size());
        Producer<String, CloudEvent> sending = producer.get();
        Callback endsWithTheFirstFailure = (acknowledged, failure) -> {
            if (failure != null) {
                end(sending, failure);
            }
        };
        try {
            for (PublicEvents.Published published : page) {
                acknowledgements.add(sending.send(
                        new ProducerRecord<>(published.topic(), published.key(), published.event()), endsWithTheFirstFailure));
                if (producer.get() != sending) {
                    break;
                }
            }
        } catch (RuntimeException e) {
            // a producer that can do nothing any more says so by this, and tells no callback
            end(sending, e);
            throw e;
        }
        return acknowledgements;
    }

    /** Also from a callback on the producer's own thread, where this does not wait for what is under way. */
    private void end(Producer<String, CloudEvent> failed, Exception failure) {
        if (producer.compareAndSet(failed, null)) {
            // what the page fails with may be no more than that its producer was closed
            LOG.warnf("Kafka did not take a record: %s", failure.toString());
            failed.close(Duration.ZERO);
        }
    }

    /** @throws ExecutionException where Kafka does not take one of them: the caller sends the page again */
    void awaitAll(List<Future<?>> acknowledgements) throws InterruptedException, ExecutionException {
        for (Future<?> acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, CloudEventSerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Where a broker has only just been told of a topic, it may refuse a request and take the one behind it: idempotence
        // does not keep the order there, and what was refused is refused for ever (KAFKA-15591)
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        // so that a page needs few requests all the same
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        // the page is there as a whole: no more comes that would be worth waiting for
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // A send never times out before its successors do: an expired batch would let later events overtake it.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        return settings;
    }

    /** Where the platform has not declared the topics itself. */
    private void createTopics() throws InterruptedException, ExecutionException {
        var topics = new TreeSet<String>();
        for (Aggregate<?, ?, ?> aggregate : catalogue.aggregates()) {
            if (aggregate.published()) {
                topics.add(aggregate.topic());
            }
        }
        try (Admin admin = Admin.create(broker)) {
            var created = admin.createTopics(topics.stream()
                    .map(topic -> new NewTopic(topic, partitions, replication)
                            .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER))).toList());
            for (var topic : created.values().values()) {
                try {
                    topic.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    @PreDestroy
    void close() {
        Producer<String, CloudEvent> last = producer.getAndSet(null);
        if (last != null) {
            last.close(Duration.ofSeconds(2));
        }
    }
}
