package org.goodschool.partner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.goodschool.chassis.testing.EmbeddedKafka;

/** Speaks on the topics as the other services do: CloudEvents in binary mode, written by a plain producer. */
public final class OtherServices {

    private static final String REGISTRY = "school-registry.school.v1";
    private static final String PERFORMANCE = "performance-service.school.v1";
    private static final String INTERVENTION = "intervention-service.identification.v1";
    private static final Map<String, Long> SEQUENCES = new ConcurrentHashMap<>();
    private static final KafkaProducer<String, byte[]> PRODUCER = producer();

    private OtherServices() {
    }

    private static KafkaProducer<String, byte[]> producer() {
        String bootstrap = EmbeddedKafka.running().getBootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            for (String topic : List.of(REGISTRY, PERFORMANCE, INTERVENTION)) {
                try {
                    admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException(e);
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap, "linger.ms", 5), new StringSerializer(),
                new ByteArraySerializer());
    }

    public static void schoolRegistered(int urn, String la, String phase) {
        send(REGISTRY, "school-registry", "school:" + urn, urn, "SchoolRegistered", """
                {"urn": %1$d, "details": {"name": "School %1$d", "laCode": "%2$s", "laName": "Fenmarsh", "laEstab": "%2$s2001",
                 "type": "Community school", "phase": "%3$s", "status": "OPEN", "maintainedByLa": true}, "source": {}}"""
                .formatted(urn, la, phase));
    }

    public static void schoolClosed(int urn) {
        send(REGISTRY, "school-registry", "school:" + urn, urn, "SchoolClosed", """
                {"urn": %1$d, "laCode": "001", "name": "School %1$d", "closedOn": "2014-08-31", "reason": "Closure"}"""
                .formatted(urn));
    }

    public static void inspected(int urn, String grade, String date) {
        send(REGISTRY, "school-registry", "inspection-history:" + urn, urn, "OfstedInspectionRecorded", """
                {"urn": %1$d, "laCode": "001", "inspection": %2$s, "latest": %2$s, "somethingNew": 1}"""
                .formatted(urn, inspection(grade, date)));
    }

    /** The latest inspection is set aside; the one before it, if any, is the latest again. */
    public static void inspectionWithdrawn(int urn, String grade, String date, String gradeBefore, String dateBefore) {
        send(REGISTRY, "school-registry", "inspection-history:" + urn, urn, "OfstedInspectionWithdrawn", """
                {"urn": %1$d, "laCode": "001", "inspection": %2$s, "latest": %3$s, "reason": "of another school"}"""
                .formatted(urn, inspection(grade, date), inspection(gradeBefore, dateBefore)));
    }

    private static String inspection(String grade, String date) {
        return """
                {"inspectionNumber": "ITS%2$s", "type": "S5 Inspection", "startedOn": "%2$s", "endedOn": "%2$s",
                 "framework": "FROM_2012", "overallEffectiveness": "%1$s", "judgements": {}}""".formatted(grade, date);
    }

    public static void floorEvaluated(int urn, String keyStage, int year, String outcome) {
        send(PERFORMANCE, "performance-service", "floor-evaluation:" + urn + "-" + keyStage + "-" + year, urn,
                "FloorStandardEvaluated", """
                {"urn": %d, "laCode": "001", "keyStage": "%s", "academicYear": %d, "outcome": "%s", "ruleSet": "floor-%3$d",
                 "figures": []}""".formatted(urn, keyStage, year, outcome));
    }

    public static void provisionallyIdentified(int urn) {
        send(INTERVENTION, "intervention-service", "identification:" + urn, urn, "SchoolProvisionallyIdentified", """
                {"urn": %d, "laCode": "001", "schoolName": "School", "cycle": 2015, "standstill": true}""".formatted(urn));
    }

    public static void standstillLifted(int urn) {
        send(INTERVENTION, "intervention-service", "identification:" + urn, urn, "ExternalSupportStandstillLifted", """
                {"urn": %d, "contactedOn": "2014-10-01"}""".formatted(urn));
    }

    private static Future<?> send(String topic, String service, String stream, int urn, String type, String data) {
        var record = new ProducerRecord<>(topic, String.valueOf(urn), data.getBytes(StandardCharsets.UTF_8));
        String id = UUID.randomUUID().toString();
        Map.of("ce_specversion", "1.0", "ce_id", id, "ce_source", "/" + service, "ce_type", type,
                        "ce_subject", String.valueOf(urn), "ce_time", Instant.now().toString(), "ce_stream", stream,
                        "ce_sequence", String.valueOf(SEQUENCES.merge(stream, 1L, Long::sum)),
                        "ce_correlationid", "import#" + urn, "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return PRODUCER.send(record);
    }
}
