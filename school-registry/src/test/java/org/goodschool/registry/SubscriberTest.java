package org.goodschool.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.etag;
import static org.goodschool.registry.Api.load;
import static org.goodschool.registry.Api.post;
import static org.goodschool.registry.Api.postIfMatch;
import static org.goodschool.registry.Api.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.Repository;
import org.goodschool.chassis.testing.Topics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("C-8: what a subscriber gets who knows the published contract and nothing of ours")
class SubscriberTest {

    private static final String TOPIC = "school-registry.school.v1";

    @Test
    void givenASchoolsLifeThenItsEventsArriveInOrderUnderItsUrnAndKeepToTheirSchemas() throws IOException {
        register(950_001, "Subscribed School");
        post("/v1/schools/950001/inspections", Map.of("inspectionNumber", "S-1", "startedOn", "2013-10-09",
                "overallEffectiveness", "GOOD")).statusCode(201);
        post("/v1/schools/950001/inspections", Map.of("inspectionNumber", "S-2", "startedOn", "2014-05-21",
                "overallEffectiveness", "INADEQUATE", "category", "SERIOUS_WEAKNESSES")).statusCode(201);
        postIfMatch("/v1/schools/950001/closure", etag(950_001), Map.of("closedOn", "2015-08-31", "reason", "merged"))
                .statusCode(200);

        List<ConsumerRecord<String, String>> records = published("950001");

        assertThat(records).extracting(record -> Topics.header(record, "ce_type")).containsExactly(
                "SchoolRegistered", "OfstedInspectionRecorded", "OfstedInspectionRecorded", "OfstedGradeChanged",
                "SchoolClosed");
        assertThat(records).extracting(record -> Topics.header(record, "ce_sequence"))
                .containsExactly("1", "1", "2", "3", "2");
        for (ConsumerRecord<String, String> record : records) {
            assertThat(Topics.header(record, "ce_subject")).isEqualTo("950001");
            assertThat(violations(record)).as(record.value()).isEmpty();
        }
    }

    @Test
    void givenALoadedRowThenItsEventsLeadBackToIt() {
        String id = load("traced.csv", "URN,LA (code),EstablishmentName,TypeOfEstablishment (name),"
                + "EstablishmentStatus (name)\n950010,001,Traced School,Community school,Open\n", Map.of("la", "001"))
                .statusCode(201).extract().path("id");

        assertThat(published("950010")).singleElement().satisfies(record -> {
            assertThat(Topics.header(record, "ce_correlationid")).isEqualTo(id + "#2");
            assertThat(Topics.header(record, "ce_causationid")).isEqualTo("import:" + id + ":row:2");
        });
    }

    @Test
    void givenALinkThenItArrivesOnATopicOfItsOwnUnderTheUrnOfTheSuccessor() throws IOException {
        register(950_021, "Succeeding School");
        post("/v1/schools/950021/lineage", Map.of("linkUrn", 950_020, "type", "Predecessor", "linkedOn", "2014-09-01"))
                .statusCode(201);
        postIfMatch("/v1/schools/950021/lineage/950020/withdrawal", "\"1\"", Map.of("reason", "not so")).statusCode(200);

        List<ConsumerRecord<String, String>> records = published("school-registry.lineage.v1", "950021");

        assertThat(records).extracting(record -> Topics.header(record, "ce_type"))
                .containsExactly("SchoolsLinked", "SchoolLinkWithdrawn");
        for (ConsumerRecord<String, String> record : records) {
            assertThat(violations(record)).as(record.value()).isEmpty();
        }
    }

    private static List<ConsumerRecord<String, String>> published(String urn) {
        return published(TOPIC, urn);
    }

    private static List<ConsumerRecord<String, String>> published(String topic, String urn) {
        CaughtUp.await();
        return Topics.read(topic).stream().filter(record -> urn.equals(record.key())).toList();
    }

    private static List<String> violations(ConsumerRecord<String, String> record) throws IOException {
        String dataSchema = Topics.header(record, "ce_dataschema");
        String version = dataSchema.substring(dataSchema.lastIndexOf(':') + 1);
        String schema = Files.readString(Repository.docs().resolve("schemas")
                .resolve(Topics.header(record, "ce_type") + ".v" + version + ".json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema)
                .validate(new ObjectMapper().readTree(record.value())).stream().map(Object::toString).toList();
    }
}
