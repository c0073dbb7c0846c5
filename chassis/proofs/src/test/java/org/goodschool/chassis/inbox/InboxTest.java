package org.goodschool.chassis.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class InboxTest {

    private static final String TOPIC = "chassis-test.foreign.v1";

    private static void weighed(String number, long sequence, int grams) {
        Topics.publish(TOPIC, "/scales", "weight:" + number, sequence, "ParcelWeighed", number,
                "{\"number\": \"" + number + "\", \"grams\": " + grams + ", \"colour\": \"a field nobody reads\"}");
    }

    private static void hasWeight(String number, int grams) {
        given().auth().oauth2(Tokens.withRoles("reader")).get("/v1/parcels/" + number)
                .then().statusCode(200).body("weight", equalTo(grams));
    }

    private static List<Map<String, Object>> parked(String stream) {
        return given().auth().oauth2(Tokens.withRoles("operator")).get("/v1/parked-records").jsonPath()
                .getList("items.findAll { it.stream == '" + stream + "' }");
    }

    @Test
    void given_the_same_sequence_twice_then_one_effect() {
        weighed("I1", 1, 100);
        weighed("I1", 1, 100);
        weighed("I1", 2, 10);
        CaughtUp.await();
        hasWeight("I1", 110);
    }

    @Test
    void given_a_gap_then_it_waits_and_goes_on_when_the_missing_event_comes() {
        weighed("I2", 1, 100);
        weighed("I2", 3, 1);
        CaughtUp.await();
        hasWeight("I2", 100);
        assertThat(parked("weight:I2")).hasSize(1);

        weighed("I2", 2, 10);
        CaughtUp.await();
        hasWeight("I2", 111);
        assertThat(parked("weight:I2")).isEmpty();
    }

    @Test
    void given_an_event_the_service_cannot_handle_then_it_is_parked_with_those_behind_it_and_others_go_on() {
        weighed("I3", 1, -5);
        weighed("I3", 2, 10);
        weighed("I4", 1, 7);
        Topics.publish(TOPIC, "I5", "\u0001\u0002 no event".getBytes(StandardCharsets.UTF_8), Map.of());
        CaughtUp.await();
        hasWeight("I4", 7);
        assertThat(parked("weight:I3")).hasSize(2);
        assertThat(parked("weight:I3").getFirst().get("reason").toString()).contains("a parcel weighs -5");
        assertThat(parked("")).isNotEmpty();

        Object id = parked("weight:I3").getFirst().get("id");
        given().auth().oauth2(Tokens.withRoles("operator")).post("/v1/parked-records/" + id + "/replay").then().statusCode(200);
        assertThat(parked("weight:I3")).hasSize(2);
    }
}
