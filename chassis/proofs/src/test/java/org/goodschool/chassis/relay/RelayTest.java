package org.goodschool.chassis.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.goodschool.chassis.feed.FeedPosition;
import org.goodschool.chassis.tally.Tally;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RelayTest {

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Test
    void given_a_topic_that_the_service_created_then_it_keeps_its_records_for_ever() throws Exception {
        CaughtUp.await();
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, Tally.TOPIC);
        try (Admin admin = Admin.create(broker)) {
            assertThat(admin.describeConfigs(List.of(topic)).all().get().get(topic).get(TopicConfig.RETENTION_MS_CONFIG).value())
                    .isEqualTo("-1");
        }
    }

    @Test
    void given_a_command_then_a_stranger_reads_its_event_from_the_topic_and_from_the_feed() {
        String before = endOfFeed();
        given().auth().oauth2(Tokens.forUser("officer-7", "operator")).header("X-Correlation-Id", "chain-1")
                .contentType("application/json").body("{\"number\": \"T1\", \"town\": \"Lynn\", \"on\": \"2026-01-05\"}")
                .post("/v1/parcels").then().statusCode(201);
        CaughtUp.await();

        var record = Topics.read("chassis-test.parcel.v1").stream().filter(r -> r.key().equals("T1")).toList();
        assertThat(record).hasSize(1);
        assertThat(Topics.header(record.getFirst(), "ce_type")).isEqualTo("ParcelSent");
        assertThat(Topics.header(record.getFirst(), "ce_subject")).isEqualTo("T1");
        assertThat(Topics.header(record.getFirst(), "ce_sequence")).isEqualTo("1");
        assertThat(Topics.header(record.getFirst(), "ce_correlationid")).isEqualTo("chain-1");
        assertThat(Topics.header(record.getFirst(), "ce_actor")).isEqualTo("officer-7");
        assertThat(record.getFirst().value()).isEqualTo("{\"number\":\"T1\",\"town\":\"Lynn\",\"validFrom\":\"2026-01-05\"}");

        JsonPath feed = feed(before);
        assertThat(feed.getList("items.findAll { it.subject == 'T1' }.id"))
                .containsExactly(Topics.header(record.getFirst(), "ce_id"));
        assertThat(feed(feed.getString("next")).getList("items.findAll { it.subject == 'T1' }")).isEmpty();
    }

    @Test
    void given_the_feed_from_a_place_on_then_it_is_a_file_too_and_says_where_to_go_on() {
        String before = endOfFeed();
        given().auth().oauth2(Tokens.forUser("officer-7", "operator")).contentType("application/json")
                .body("{\"number\": \"T2\", \"town\": \"Lynn\", \"on\": \"2026-01-05\"}").post("/v1/parcels").then().statusCode(201);
        CaughtUp.await();

        JsonPath page = feed(before);
        Response file = file(before, "application/jsonl");
        assertThat(file.asString().lines().map(line -> JsonPath.from(line).getMap("")).toList()).isEqualTo(page.getList("items"));
        assertThat(file(before, "text/csv").asString().lines()).hasSize(page.getList("items").size() + 1)
                .contains("specversion,id,source,type,subject,time,datacontenttype,dataschema,partitionkey,stream,sequence,actor,correlationid,causationid,data")
                .anyMatch(line -> line.contains(",ParcelSent,T2,") && line.endsWith(",number=T2; town=Lynn; validFrom=2026-01-05"));
        String next = file.header("Link").replaceAll("<.*after=(.*)>; rel=.next.", "$1");
        assertThat(file(next, "application/jsonl").asString()).isEmpty();
    }

    private static Response file(String after, String type) {
        return given().auth().oauth2(Tokens.withRoles("integrator")).accept(type).queryParam("after", after)
                .get("/v1/events").then().statusCode(200).extract().response();
    }

    private static JsonPath feed(String after) {
        return given().auth().oauth2(Tokens.withRoles("integrator")).queryParam("limit", 1000).queryParam("after", after)
                .get("/v1/events").then().statusCode(200).extract().jsonPath();
    }

    /** To page there would take as long as all that other tests have written. */
    private static String endOfFeed() {
        return ServiceDatabase.column("select e.tx || ' ' || e.position from event e order by e.tx desc, e.position desc limit 1")
                .stream().map(last -> last.split(" ")).map(last -> new FeedPosition(last[0], Long.parseLong(last[1])))
                .findFirst().orElse(FeedPosition.START).cursor();
    }
}
