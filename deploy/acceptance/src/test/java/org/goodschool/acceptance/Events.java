package org.goodschool.acceptance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a stack has published: on its topics, read with a plain Kafka client, and in the services' feeds. */
final class Events {

    private static final String ATTRIBUTE = "ce_";

    private Events() {
    }

    /** A record as Kafka gives it, with the event that its headers and value make. */
    record OnTopic(ConsumerRecord<String, String> record, Event event) {
    }

    static TreeSet<String> topics(Stack stack) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafkaBootstrap()))) {
            return new TreeSet<>(admin.listTopics().names().get());
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Everything on every topic, from its start to its end as it is now. */
    static List<OnTopic> onTopics(Stack stack) {
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", stack.kafkaBootstrap()),
                new StringDeserializer(), new StringDeserializer())) {
            Collection<TopicPartition> partitions = topics(stack).stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var events = new ArrayList<OnTopic>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(new OnTopic(record, event(record))));
            }
            return events;
        }
    }

    /** All that a service gives to those who ask instead of subscribing. */
    static List<Event> inFeed(Stack stack, Service service) {
        return stack.list(service, "auditor", "/v1/events").stream().map(Event::of).toList();
    }

    static Map<Service, List<Event>> inFeeds(Stack stack) {
        return Service.each(service -> inFeed(stack, service));
    }

    /** Nothing is there twice and nothing is missing: each stream counts 1, 2, 3 … in the order in which it is read. */
    static void assertWhole(List<Event> events) {
        assertThat(events.stream().map(Event::id)).as("ids of events").doesNotHaveDuplicates();
        Map<String, List<Long>> streams = events.stream().collect(groupingBy(event -> event.source() + " " + event.stream(),
                TreeMap::new, mapping(Event::sequence, toList())));
        assertThat(streams).allSatisfy((stream, sequences) ->
                assertThat(sequences).isEqualTo(LongStream.rangeClosed(1, sequences.size()).boxed().toList()));
    }

    /** At least once is the promise: a record that came again after a crash is the same event and counts once. */
    static List<Event> once(List<OnTopic> records) {
        var byId = new LinkedHashMap<String, Event>();
        records.forEach(one -> {
            Event before = byId.putIfAbsent(one.event().id(), one.event());
            assertThat(before).as("the same id is the same event").isIn(null, one.event());
        });
        return List.copyOf(byId.values());
    }

    private static Event event(ConsumerRecord<String, String> record) {
        var attributes = new TreeMap<String, String>();
        record.headers().forEach(header -> {
            String value = new String(header.value(), StandardCharsets.UTF_8);
            if (header.key().equals("content-type")) {
                attributes.put("datacontenttype", value);
            } else if (header.key().startsWith(ATTRIBUTE)) {
                attributes.put(header.key().substring(ATTRIBUTE.length()), value);
            }
        });
        return new Event(attributes, Json.read(record.value()));
    }
}
