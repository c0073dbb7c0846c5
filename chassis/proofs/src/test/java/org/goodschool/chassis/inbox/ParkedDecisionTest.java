package org.goodschool.chassis.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.inbox.Operator.decide;
import static org.goodschool.chassis.inbox.Operator.decisions;
import static org.goodschool.chassis.inbox.Operator.operator;
import static org.goodschool.chassis.inbox.Operator.parked;
import static org.goodschool.chassis.inbox.Operator.weight;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.Topics;
import org.junit.jupiter.api.Test;

/** Proof 7: what an operator decides about a parked record holds, is kept with who and why, and loses nothing else. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ParkedDecisionTest {

    @Test
    void given_a_record_far_ahead_of_its_stream_when_it_is_discarded_then_what_has_not_come_yet_is_still_handled_when_it_comes() {
        Topics.publish(Weighings.TOPIC, List.of(Weighings.of("ahead", 1, 100), Weighings.of("ahead", 1000, 7)));
        CaughtUp.await();

        decide("clerk", parked("ahead").getInt("items[0].id"), "discard", "{\"reason\": \"not ours\"}").then().statusCode(200);
        Topics.publish(Weighings.TOPIC, List.of(Weighings.of("ahead", 2, 10)));
        CaughtUp.await();

        assertThat(weight("ahead")).isEqualTo(110);
        assertThat(parked("ahead").getList("items")).isEmpty();
    }

    @Test
    void given_a_record_that_was_corrected_while_it_waited_when_it_comes_again_as_it_was_then_the_correction_holds() {
        Topics.publish(Weighings.TOPIC, List.of(Weighings.of("comes-again", 2, 10)));
        CaughtUp.await();
        correct(parked("comes-again").getInt("items[0].id"), Weighings.data("comes-again", 20));

        Topics.publish(Weighings.TOPIC, List.of(Weighings.of("comes-again", 2, 10), Weighings.of("comes-again", 1, 100), Weighings.of("comes-again", 2, 10)));
        CaughtUp.await();

        assertThat(weight("comes-again")).isEqualTo(120);
        assertThat(parked("comes-again").getList("items")).isEmpty();
    }

    @Test
    void given_poison_that_nobody_can_mend_when_it_is_discarded_then_those_behind_it_follow_and_the_record_is_kept() {
        Topics.publish(Weighings.TOPIC, List.of(Weighings.of("lost", 1, 100), Weighings.of("lost", 2, -5),
                Weighings.of("lost", 3, 1), Weighings.of("lost", 4, 2)));
        CaughtUp.await();
        List<Integer> records = parked("lost").getList("items.id");

        decide("clerk-2", records.get(1), "discard", "{\"reason\": \"no use\"}").then().statusCode(409)
                .body("code", equalTo("not-first")).body("detail", containsString("Event 2 of weight:lost"));
        decide("clerk-2", records.get(0), "discard", "{}").then().statusCode(400).body("errors[0].field", equalTo("reason"));
        assertThat(weight("lost")).isEqualTo(100);

        decide("clerk-2", records.get(0), "discard", "{\"reason\": \"the scales were broken\"}").then().statusCode(200);
        assertThat(weight("lost")).isEqualTo(103);
        assertThat(parked("lost").getList("items")).isEmpty();
        JsonPath decision = decisions(records.get(0));
        assertThat(decision.getList("items.decision")).containsExactly("DISCARDED");
        assertThat(decision.getString("items[0].actor")).isEqualTo("clerk-2");
        assertThat(decision.getString("items[0].parkedReason")).contains("a parcel weighs -5");
        assertThat(decision.getString("items[0].value")).isEqualTo(Weighings.data("lost", -5));
        decide("clerk-2", records.get(0), "discard", "{\"reason\": \"again\"}").then().statusCode(404);
    }

    @Test
    void given_a_correction_that_the_service_cannot_handle_either_then_it_stays_parked_and_both_are_kept() {
        Topics.publish(Weighings.TOPIC, List.of(Weighings.of("twice", 1, -5), Weighings.of("twice", 2, 1)));
        CaughtUp.await();
        int record = parked("twice").getInt("items[0].id");

        correct(record, Weighings.data("twice", -6));
        assertThat(parked("twice").getList("items.sequence")).containsExactly(1, 2);
        assertThat(parked("twice").getString("items[0].reason")).contains("a parcel weighs -6");
        assertThat(parked("twice").getInt("items[0].id")).isEqualTo(record);

        correct(record, Weighings.data("twice", 6));
        assertThat(weight("twice")).isEqualTo(7);
        assertThat(decisions(record).getList("items.value")).containsExactly(Weighings.data("twice", -5), Weighings.data("twice", -6));
    }

    @Test
    void given_a_correction_that_would_move_the_record_elsewhere_then_it_is_refused() {
        Topics.publish(Weighings.TOPIC, List.of(Weighings.of("fixed", 1, -5)));
        CaughtUp.await();
        int record = parked("fixed").getInt("items[0].id");

        decide("clerk", record, "correct", "{\"value\": \"{}\", \"headers\": {\"ce_sequence\": \"2\"}, \"reason\": \"x\"}")
                .then().statusCode(400).body("errors[0].field", equalTo("headers"));
        assertThat(parked("fixed").getList("items.sequence")).containsExactly(1);
        assertThat(decisions(record).getList("items")).isEmpty();
    }

    @Test
    void given_another_role_then_it_may_neither_look_nor_decide() {
        RequestSpecification reader = given().auth().oauth2(Tokens.withRoles("reader")).contentType("application/json");
        reader.get("/v1/parked-records/decisions").then().statusCode(403);
        reader.body("{\"reason\": \"x\"}").post("/v1/parked-records/1/discard").then().statusCode(403);
        reader.body("{\"reason\": \"x\", \"value\": \"x\"}").post("/v1/parked-records/1/correct").then().statusCode(403);
    }

    private static void correct(int record, String value) {
        decide("clerk", record, "correct", "{\"value\": \"" + value.replace("\"", "\\\"") + "\", \"reason\": \"read again\"}")
                .then().statusCode(200);
    }
}
