package org.goodschool.chassis.restore;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.Topics;

/** The service's store and what leaves it, as callers, subscribers and operators see them. */
final class Store {

    private static final String TOKEN = Tokens.withRoles("operator", "reader", "integrator");
    private static final List<String> TOPICS = List.of("chassis-test.parcel.v1", "chassis-test.tally.v1");

    private Store() {
    }

    static Response send(String parcel) {
        return given().auth().oauth2(TOKEN).contentType("application/json").header("Idempotency-Key", "key of " + parcel)
                .body("{\"number\": \"%s\", \"town\": \"Lynn\", \"on\": \"2026-01-05\"}".formatted(parcel)).post("/v1/parcels");
    }

    static Response move(String parcel, String town, int version) {
        return given().auth().oauth2(TOKEN).contentType("application/json").header("If-Match", "\"" + version + "\"")
                .body("{\"town\": \"%s\", \"on\": \"2026-01-06\"}".formatted(town)).post("/v1/parcels/" + parcel + "/move");
    }

    static Response get(String path) {
        return given().auth().oauth2(TOKEN).get(path);
    }

    static void weigh(String parcel, long sequence, int grams) {
        Topics.publish("chassis-test.foreign.v1", "/scales", "weight:" + parcel, sequence, "ParcelWeighed", parcel,
                "{\"number\": \"" + parcel + "\", \"grams\": " + grams + "}");
    }

    static int weight(String parcel) {
        return get("/v1/parcels/" + parcel).then().statusCode(200).extract().jsonPath().getInt("weight");
    }

    /**
     * @param ids of the events, in the feed's order
     * @param cursors what was given after each page, of few events
     */
    record Feed(List<String> ids, List<String> cursors) {

        static Feed read(String after) {
            List<String> ids = new ArrayList<>();
            List<String> cursors = new ArrayList<>();
            String cursor = after;
            while (true) {
                JsonPath page = given().auth().oauth2(TOKEN).queryParam("after", cursor).queryParam("limit", 7)
                        .get("/v1/events").then().statusCode(200).extract().jsonPath();
                List<String> more = page.getList("items.id");
                if (more.isEmpty()) {
                    return new Feed(ids, cursors);
                }
                ids.addAll(more);
                cursor = page.getString("next");
                cursors.add(cursor);
            }
        }

        static Feed read() {
            return read("");
        }
    }

    /** The ids of the events on all topics, each as it came first. */
    static List<String> onTopics() {
        return records().stream().map(record -> Topics.header(record, "ce_id")).distinct().toList();
    }

    /** Each stream's sequences on the topics, each event as it came first. */
    static Map<String, List<Long>> sequences() {
        var first = new LinkedHashMap<String, ConsumerRecord<String, String>>();
        records().forEach(record -> first.putIfAbsent(Topics.header(record, "ce_id"), record));
        var streams = new HashMap<String, List<Long>>();
        first.values().forEach(record -> streams.computeIfAbsent(Topics.header(record, "ce_stream"), stream -> new ArrayList<>())
                .add(Long.valueOf(Topics.header(record, "ce_sequence"))));
        return streams;
    }

    private static List<ConsumerRecord<String, String>> records() {
        return TOPICS.stream().flatMap(topic -> Topics.read(topic).stream()).toList();
    }

    /** The relay's lease is with a process that does nothing: what is appended from here on waits. */
    static void holdRelay() {
        ServiceDatabase.execute("update relay set holder = 'elsewhere', fencing = fencing + 1,"
                + " leased_until = clock_timestamp() + interval '1 hour'");
    }

    static void letRelay() {
        ServiceDatabase.execute("update relay set leased_until = '-infinity'");
    }

    static boolean isReady() {
        return given().get("/q/health/ready").statusCode() == 200;
    }
}
