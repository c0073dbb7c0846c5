package org.goodschool.chassis.away;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.goodschool.chassis.testing.EmbeddedPostgresql;
import org.goodschool.chassis.testing.Topics;

/** What became of the parcels' events: in the store, and on the topic. */
final class Parcels {

    private static final String TOPIC = "chassis-test.parcel.v1";

    private Parcels() {
    }

    /** How many events the store has of each parcel whose number starts so. */
    static Map<String, Integer> inStore(String prefix) {
        String sql = "select substr(stream_id, 8), count(*) from event where stream_id like 'parcel:" + prefix + "%' group by 1";
        Map<String, Integer> events = new LinkedHashMap<>();
        try (var connection = EmbeddedPostgresql.running().connect("service", "postgres");
             var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                events.put(rows.getString(1), rows.getInt(2));
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The sequences of each parcel's events on the topic, each as it came first. */
    static Map<String, List<Long>> onTopic(String prefix) {
        Map<String, ConsumerRecord<String, String>> first = new LinkedHashMap<>();
        Topics.read(TOPIC).stream().filter(record -> record.key().startsWith(prefix))
                .forEach(record -> first.putIfAbsent(Topics.header(record, "ce_id"), record));
        return first.values().stream().collect(groupingBy(ConsumerRecord::key,
                mapping(record -> Long.valueOf(Topics.header(record, "ce_sequence")), toList())));
    }
}
