package org.goodschool.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Topics.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.Repository;
import org.goodschool.chassis.testing.Topics;
import org.junit.jupiter.api.Test;

/** What a subscriber with a plain Kafka client sees of an allocation's life. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PublishedEventsTest {

    private static final String TOPIC = "partner-service.allocation.v1";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void anAllocationsLifeIsPublishedInOrderAndWithoutAName() throws IOException {
        Api.eligibleSchool(905001);
        String id = Api.allocate(905001, Api.partner(1)).then().statusCode(201).extract().path("allocationId");
        Api.command("POST", "/v1/allocations/" + id, "/v1/allocations/" + id + "/ending", Map.of("reason", "Done"))
                .then().statusCode(200);
        CaughtUp.await();

        List<ConsumerRecord<String, String>> records = Topics.read(TOPIC).stream()
                .filter(record -> record.key().equals("905001")).toList();
        assertThat(records).extracting(record -> header(record, "ce_type")).containsExactly(
                "ChallengePartnerEligibilityGained", "ChallengePartnerAllocated", "ChallengePartnerAllocationEnded");
        assertThat(records).extracting(record -> header(record, "ce_sequence")).containsExactly("1", "2", "3");
        assertThat(records).allSatisfy(record -> {
            assertThat(header(record, "ce_source")).isEqualTo("/partner-service");
            assertThat(header(record, "ce_subject")).isEqualTo("905001");
            assertThat(header(record, "ce_correlationid")).isEqualTo("import#905001");
            assertThat(record.value()).doesNotContain("Invented Person", "invented@example.org", "Done");
            assertThat(brokenBy(record)).isEmpty();
        });
        assertThat(MAPPER.readTree(records.get(1).value()).get("price").intValue()).isZero();
    }

    private static String version(ConsumerRecord<String, String> record) {
        String schema = header(record, "ce_dataschema");
        return schema.substring(schema.lastIndexOf(':') + 1);
    }

    private static List<String> brokenBy(ConsumerRecord<String, String> record) throws IOException {
        Path schema = Repository.docs().resolve("schemas").resolve(header(record, "ce_type") + ".v" + version(record) + ".json");
        JsonNode data = MAPPER.readTree(record.value());
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(schema))
                .validate(data).stream().map(Object::toString).toList();
    }
}
