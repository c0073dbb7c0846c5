package org.goodschool.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.inbox.Operator.decide;
import static org.goodschool.chassis.inbox.Operator.decisions;
import static org.goodschool.chassis.inbox.Operator.operator;
import static org.goodschool.chassis.inbox.Operator.parked;
import static org.goodschool.chassis.inbox.Operator.parkedOn;
import static org.goodschool.chassis.inbox.Operator.weight;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.goodschool.chassis.tally.HeavyParcels;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.goodschool.chassis.testing.Topics.Message;
import org.goodschool.chassis.testing.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Proof 7: whatever comes, what can be handled is. What cannot is kept with its reason, the later events of its aggregate
 * wait in order behind it, and it leaves by an operator's doing only: nothing is skipped silently.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PoisonTest {

    private static final byte[] NO_TEXT = {(byte) 0xC3, (byte) 0x28, 0, (byte) 0xFF};

    /** What can be wrong with a record whose headers still say where it belongs. */
    enum Poison {
        UNDECODABLE_BYTES("not an event of the contract"),
        ANOTHER_KIND_OF_JSON("not an event of the contract"),
        A_TOMBSTONE("no data"),
        A_NUMBER_THAT_IS_TEXT("not a Weighed"),
        A_NUMBER_THAT_IS_MISSING("not a Weighed"),
        THE_CHARACTER_THAT_POSTGRESQL_REFUSES("unsupported Unicode escape sequence"),
        A_NEWER_VERSION("ParcelWeighed v2 is newer than this service reads, which is v1"),
        A_TIME_THAT_IS_NONE("not an event of the contract"),
        A_SCHEMA_THAT_IS_NO_ADDRESS("not an event of the contract"),
        NO_CLOUD_EVENT("not an event of the contract"),
        A_VALUE_THAT_THE_HANDLER_REFUSES("a parcel weighs -5");

        private final String reason;

        Poison(String reason) {
            this.reason = reason;
        }

        Message in(Message good) {
            return switch (this) {
                case UNDECODABLE_BYTES -> good.with(NO_TEXT);
                case ANOTHER_KIND_OF_JSON -> good.with(bytes("[1, 2, 3]"));
                case A_TOMBSTONE -> good.with((byte[]) null);
                case A_NUMBER_THAT_IS_TEXT -> good.with(bytes("{\"number\": \"" + good.key() + "\", \"grams\": \"heavy\"}"));
                case A_NUMBER_THAT_IS_MISSING -> good.with(bytes("{\"number\": \"" + good.key() + "\", \"kilos\": 1}"));
                case THE_CHARACTER_THAT_POSTGRESQL_REFUSES ->
                        good.with(bytes("{\"number\": \"" + good.key() + "\", \"grams\": 1, \"note\": \"\\u0000\"}"));
                case A_NEWER_VERSION -> good.with("ce_dataschema", "urn:goodschool:schema:ParcelWeighed:2");
                case A_TIME_THAT_IS_NONE -> good.with("ce_time", "yesterday");
                case A_SCHEMA_THAT_IS_NO_ADDRESS -> good.with("ce_dataschema", ":: no address ::");
                case NO_CLOUD_EVENT -> good.with("ce_specversion", null);
                case A_VALUE_THAT_THE_HANDLER_REFUSES -> good.with(bytes(Weighings.data(good.key(), -5)));
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void given_poison_then_those_behind_it_wait_and_others_go_on_until_an_operator_corrects_it(Poison poison) {
        String number = "poison-" + poison.ordinal();
        String other = "other-" + poison.ordinal();
        Message bad = poison.in(Weighings.of(number, 2, 10));
        Topics.publish(Weighings.TOPIC, List.of(Weighings.of(number, 1, 100), bad, Weighings.of(other, 1, 7),
                Weighings.of(number, 3, 1), Weighings.of(other, 2, 70)));
        CaughtUp.await();

        assertThat(weight(number)).isEqualTo(100);
        assertThat(weight(other)).isEqualTo(77);
        JsonPath parked = parked(number);
        assertThat(parked.getList("items.sequence")).containsExactly(2, 3);
        assertThat(parked.getString("items[0].reason")).contains(poison.reason);
        assertThat(parked.getString("items[1].reason")).contains("waits behind a parked event of " + Weighings.stream(number));
        assertThat(parked.getString("items[0].valueBase64"))
                .isEqualTo(bad.value() == null ? "" : Base64.getEncoder().encodeToString(bad.value()));

        int record = parked.getInt("items[0].id");
        decide("clerk-1", record, "correct", """
                {"value": "{\\"number\\": \\"%s\\", \\"grams\\": 10}", "reason": "the scales were read again",
                 "headers": {"ce_specversion": "1.0", "ce_dataschema": "urn:goodschool:schema:ParcelWeighed:1",
                             "ce_time": "2026-01-05T10:00:00Z"}}"""
                .formatted(number)).then().statusCode(200);

        assertThat(weight(number)).isEqualTo(111);
        assertThat(parked(number).getList("items")).isEmpty();
        JsonPath decision = decisions(record);
        assertThat(decision.getList("items.decision")).containsExactly("CORRECTED");
        assertThat(decision.getString("items[0].actor")).isEqualTo("clerk-1");
        assertThat(decision.getString("items[0].reason")).isEqualTo("the scales were read again");
        assertThat(decision.getString("items[0].valueBase64")).isEqualTo(parked.getString("items[0].valueBase64"));
        assertThat(decision.getString("items[0].correctedValue")).contains("\"grams\": 10");
    }

    /** What the headers can lack, so that they do not say where the record belongs. */
    enum Placeless {
        NO_HEADERS("not an event of the contract"),
        A_HEADER_NAME_THAT_POSTGRESQL_REFUSES("not an event of the contract"),
        A_STREAM_TOO_LONG_FOR_AN_INDEX("ce_stream is too long"),
        SEQUENCE_ZERO("ce_sequence 0 is below 1"),
        SEQUENCE_BELOW_ZERO("ce_sequence -1 is below 1");

        private final String reason;

        Placeless(String reason) {
            this.reason = reason;
        }

        Message in(Message good) {
            return switch (this) {
                case NO_HEADERS -> new Message(good.key(), good.value(), Map.of());
                case A_HEADER_NAME_THAT_POSTGRESQL_REFUSES -> new Message(good.key(), good.value(), Map.of("a\u0000b", "c"));
                case A_STREAM_TOO_LONG_FOR_AN_INDEX -> good.with("ce_stream", new Random(1).ints(6_000, 'a', 'z')
                        .mapToObj(Character::toString).collect(Collectors.joining()));
                case SEQUENCE_ZERO -> good.with("ce_sequence", "0");
                case SEQUENCE_BELOW_ZERO -> good.with("ce_sequence", "-1");
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void given_a_record_without_a_place_then_its_stream_shows_the_gap_until_an_operator_says_where_it_belongs(Placeless placeless) {
        String number = "placeless_" + placeless.ordinal();
        Message second = Weighings.of(number, 2, 10);
        Topics.publish(Weighings.TOPIC, List.of(Weighings.of(number, 1, 100), placeless.in(second), Weighings.of(number, 3, 1)));
        CaughtUp.await();

        assertThat(weight(number)).isEqualTo(100);
        assertThat(parked(number).getString("items[0].reason")).isEqualTo("gap: event 2 of weight:" + number + " has not come");
        JsonPath parked = parkedOn(Weighings.TOPIC);
        String found = "items.findAll { it.value.contains('" + number + "') }[0]";
        assertThat(parked.getString(found + ".reason")).contains(placeless.reason);
        int record = parked.getInt(found + ".id");

        String value = new String(second.value(), StandardCharsets.UTF_8).replace("\"", "\\\"");
        decide("clerk", record, "correct", "{\"value\": \"" + value + "\", \"reason\": \"as the sender says\"}")
                .then().statusCode(400).body("errors[0].field", equalTo("value"));
        String headers = second.headers().entrySet().stream().map(header -> "\"%s\": \"%s\"".formatted(header.getKey(), header.getValue()))
                .collect(Collectors.joining(", "));
        decide("clerk", record, "correct",
                "{\"value\": \"" + value + "\", \"headers\": {" + headers + "}, \"reason\": \"as the sender says\"}").then().statusCode(200);

        assertThat(weight(number)).isEqualTo(111);
        assertThat(parked(number).getList("items")).isEmpty();
        assertThat(parkedOn(Weighings.TOPIC).getList("items.id")).doesNotContain(record);
    }

    @Test
    void given_another_event_under_an_id_that_was_handled_then_it_is_parked_and_not_taken_for_a_duplicate() {
        Message first = Weighings.of("same-id", 1, 100);
        Topics.publish(Weighings.TOPIC, List.of(first, Weighings.of("same-id", 2, 10).with("ce_id", first.headers().get("ce_id"))));
        CaughtUp.await();

        assertThat(weight("same-id")).isEqualTo(100);
        assertThat(parked("same-id").getList("items.sequence")).containsExactly(2);
        assertThat(parked("same-id").getString("items[0].reason")).contains("its id is already that of another event");
    }

    @Test
    void given_a_handler_that_fails_for_one_school_when_it_is_mended_then_a_replay_handles_all_in_order() {
        HeavyParcels.JAMMED.add("jammed");
        Topics.publish(Weighings.TOPIC, List.of(Weighings.of("jammed", 1, 1000), Weighings.of("running", 1, 1),
                Weighings.of("jammed", 2, 2000), Weighings.of("running", 2, 2), Weighings.of("jammed", 3, 3000)));
        CaughtUp.await();
        assertThat(weight("running")).isEqualTo(3);
        JsonPath parked = parked("jammed");
        assertThat(parked.getList("items.sequence")).containsExactly(1, 2, 3);
        assertThat(parked.getString("items[0].reason")).contains("the tally of jammed is jammed");
        String replay = "/v1/parked-records/" + parked.getInt("items[0].id") + "/replay";
        operator("clerk").post(replay).then().statusCode(200);
        assertThat(parked("jammed").getList("items.sequence")).containsExactly(1, 2, 3);

        HeavyParcels.JAMMED.remove("jammed");
        operator("clerk").post(replay).then().statusCode(200);
        assertThat(weight("jammed")).isEqualTo(6000);
        assertThat(parked("jammed").getList("items")).isEmpty();
    }

    @Test
    void given_an_event_of_a_type_that_nobody_asks_for_then_it_is_kept_and_its_stream_goes_on() {
        Topics.publish(Weighings.TOPIC, List.of(Weighings.of("scented", 1, 100),
                Topics.event("/scales", Weighings.stream("scented"), 2, "ParcelSniffedAt", "scented", "{\"smell\": \"of fish\"}")
                        .with("ce_dataschema", "urn:goodschool:schema:ParcelSniffedAt:9"),
                Weighings.of("scented", 3, 1)));
        CaughtUp.await();

        assertThat(weight("scented")).isEqualTo(101);
        assertThat(parked("scented").getList("items")).isEmpty();
        assertThat(ServiceDatabase.column("select type from inbox where stream = 'weight:scented' order by sequence"))
                .containsExactly("ParcelWeighed", "ParcelSniffedAt", "ParcelWeighed");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
