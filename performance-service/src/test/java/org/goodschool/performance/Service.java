package org.goodschool.performance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.Topics;

/** The running service, as its callers and subscribers see it. */
public final class Service {

    public static final String SCHOOL_TOPIC = "school-registry.school.v1";

    public static final String LINEAGE_TOPIC = "school-registry.lineage.v1";

    private Service() {
    }

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.withRoles(role));
    }

    public static ValidatableResponse load(String fileName, byte[] body, Map<String, ?> parameters) {
        return as("performance-analyst").contentType("text/csv").queryParam("fileName", fileName)
                .queryParams(parameters).body(body).post("/v1/imports").then();
    }

    public static ValidatableResponse load(String fileName, String body, Map<String, ?> parameters) {
        return load(fileName, body.getBytes(StandardCharsets.UTF_8), parameters);
    }

    public static ValidatableResponse load(String fileName, String body) {
        return load(fileName, body, Map.of("la", "001"));
    }

    public static ValidatableResponse read(String path) {
        return as("reader").get(path).then().statusCode(200);
    }

    /** The answer as CSV: the line of names first. */
    public static List<String> csv(String path) {
        return as("reader").accept("text/csv").get(path).then().statusCode(200).contentType(startsWith("text/csv"))
                .extract().asString().lines().toList();
    }

    public static ValidatableResponse evaluation(String id) {
        return read("/v1/floor-evaluations/" + id);
    }

    public static ValidatableResponse enterMedian(String keyStage, int year, String measure, String value) {
        String ofYear = "/v1/comparators/" + keyStage + "/" + year;
        String seen = as("reader").get(ofYear).header("ETag");
        return as("performance-analyst").contentType("application/json").headers(seen == null ? Map.of() : Map.of("If-Match", seen))
                .body(Map.of("value", Double.valueOf(value), "kind", "MEDIAN", "source", "A statistical release"))
                .put(ofYear + "/" + measure).then();
    }

    /** @param query more, such as {@code ?dryRun=true} */
    public static ValidatableResponse undo(String importId, String query) {
        return as("performance-analyst").contentType("application/json").body(Map.of("reason", "another year's file"))
                .post("/v1/imports/" + importId + "/undo" + query).then();
    }

    /** What the register says of a school; {@code sequence} counts the events of this school. */
    public static void register(int urn, long sequence, String type, String data) {
        Topics.publish(SCHOOL_TOPIC, "/school-registry", "school:" + urn, sequence, type, String.valueOf(urn), data);
    }

    /** What the register says of a school's inspections; {@code sequence} counts the events of this history. */
    public static void inspection(int urn, long sequence, String type, String data) {
        Topics.publish(SCHOOL_TOPIC, "/school-registry", "inspection-history:" + urn, sequence, type, String.valueOf(urn), data);
    }

    /** The register tells that a school took another's place; {@code sequence} counts the links that the later one keeps. */
    public static void linked(int urn, int predecessor, long sequence) {
        lineage(urn, sequence, "SchoolsLinked", """
                {"urn": %d, "link": {"otherUrn": %d, "relation": "PREDECESSOR", "kind": "REPLACED", "since": "2012-09-01", "statements": []}}"""
                .formatted(urn, predecessor));
    }

    /** What the register says of links; {@code sequence} counts the events of the school that keeps them. */
    public static void lineage(int urn, long sequence, String type, String data) {
        Topics.publish(LINEAGE_TOPIC, "/school-registry", "lineage:" + urn, sequence, type, String.valueOf(urn), data);
    }

    public static void schoolRegistered(int urn, String kind, String laCode) {
        register(urn, 1, "SchoolRegistered", """
                {"urn": %d, "details": {"name": "School %d", "laCode": "%s", "kind": "%s", "status": "OPEN", "phase": "Primary"},
                 "source": {"file": "gias.csv", "row": 2}}""".formatted(urn, urn, laCode, kind));
        CaughtUp.await();
    }

    /** The types of the events that subscribers have been told of a school, in order. */
    public static List<String> published(int urn) {
        return records(urn).stream().map(record -> Topics.header(record, "ce_type")).toList();
    }

    public static List<ConsumerRecord<String, String>> records(int urn) {
        CaughtUp.await();
        return Topics.read(PerformanceAggregates.TOPIC).stream()
                .filter(record -> record.key().equals(String.valueOf(urn))).toList();
    }
}
