package org.goodschool.intervention;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodschool.chassis.testing.Topics;

/** What the other services publish, as they publish it: written here by a plain Kafka producer, as in the contract. */
public final class Published {

    private static final String REGISTRY = "school-registry.school.v1";
    private static final String RESULTS = "performance-service.school.v1";
    private static final Map<String, Long> SEQUENCES = new ConcurrentHashMap<>();

    private Published() {
    }

    public static String registered(int urn, String la, String name) {
        return registry("school:" + urn, "SchoolRegistered", urn, """
                {"urn": %d, "details": %s, "source": {"file": "edubase.csv", "row": 2, "importId": "i-1"}}"""
                .formatted(urn, details(la, name, "OPEN")));
    }

    /** First met as closed, on a day that nobody knows. */
    public static String registeredAsClosed(int urn, String la, String name) {
        return registry("school:" + urn, "SchoolRegistered", urn, """
                {"urn": %d, "details": %s}""".formatted(urn, details(la, name, "CLOSED")));
    }

    public static String moved(int urn, String la, String name) {
        return registry("school:" + urn, "SchoolDetailsChanged", urn, """
                {"urn": %d, "details": %s, "changes": [{"field": "laCode"}], "validFrom": "2019-04-01"}"""
                .formatted(urn, details(la, name, "OPEN")));
    }

    public static String closed(int urn, String la, String name) {
        return registry("school:" + urn, "SchoolClosed", urn, """
                {"urn": %d, "laCode": "%s", "name": "%s", "closedOn": "2015-08-31", "reason": "Academy converter"}"""
                .formatted(urn, la, name));
    }

    /** @param category null: the inspection puts the school in none */
    public static String inspected(int urn, String la, String category, String on) {
        String inspection = inspection(on, category);
        return inspected(urn, la, inspection, inspection, category);
    }

    /**
     * A visit, a report card, or one that is loaded late.
     *
     * @param latest the latest inspection with an overall judgement: another one
     * @param category that the school is in after it
     */
    public static String inspected(int urn, String la, String inspection, String latest, String category) {
        String concern = category == null ? "" : ", \"categoryOfConcern\": \"" + category + "\"";
        return registry("inspection-history:" + urn, "OfstedInspectionRecorded", urn, """
                {"urn": %d, "laCode": "%s", "inspection": %s, "latest": %s%s}"""
                .formatted(urn, la, inspection, latest, concern));
    }

    /** @param category null: it puts the school in none */
    public static String inspection(String on, String category) {
        String named = category == null ? "" : ", \"category\": \"" + category + "\"";
        return "{\"inspectionNumber\": \"1\", \"startedOn\": \"%s\", \"framework\": \"FROM_2012\"%s}".formatted(on, named);
    }

    /** The inspection that put it into the category is set aside, and there is none before it. */
    public static String inspectionWithdrawn(int urn, String la, String category, String on) {
        return registry("inspection-history:" + urn, "OfstedInspectionWithdrawn", urn, """
                {"urn": %d, "laCode": "%s", "inspection": {"inspectionNumber": "1", "startedOn": "%s", "framework": "FROM_2012",
                 "category": "%s"}, "reason": "of another school"}""".formatted(urn, la, on, category));
    }

    /** @param la null where the file does not say */
    public static String evaluated(int urn, String la, String keyStage, int year, String outcome) {
        return result(urn, keyStage, year, "FloorStandardEvaluated", """
                {"urn": %d, %s "schoolName": "Named in the file", "keyStage": "%s", "academicYear": %d, "outcome": "%s", "ruleSet": "%s-%d",
                 "figures": [{"measure": "PTAC5EM", "value": 34.99, "below": true}], "publishedRows": 1}"""
                .formatted(urn, la == null ? "" : "\"laCode\": \"" + la + "\",", keyStage, year, outcome, keyStage, year));
    }

    public static String withdrawn(int urn, String la, String keyStage, int year, String reason) {
        return result(urn, keyStage, year, "BelowFloorWithdrawn", """
                {"urn": %d, "laCode": "%s", "keyStage": "%s", "academicYear": %d, "ruleSet": "%s-%d", "reason": "%s"}"""
                .formatted(urn, la, keyStage, year, keyStage, year, reason));
    }

    private static String details(String la, String name, String status) {
        return """
                {"name": "%s", "laCode": "%s", "phase": "Primary", "type": "Community school", "status": "%s", "lowAge": 4}"""
                .formatted(name, la, status);
    }

    private static String registry(String stream, String type, int urn, String data) {
        return Topics.publish(REGISTRY, "/school-registry", stream, next(stream), type, String.valueOf(urn), data);
    }

    private static String result(int urn, String keyStage, int year, String type, String data) {
        String stream = "floor-evaluation:" + urn + "-" + keyStage + "-" + year;
        return Topics.publish(RESULTS, "/performance-service", stream, next(stream), type, String.valueOf(urn), data);
    }

    private static long next(String stream) {
        return SEQUENCES.merge(stream, 1L, Long::sum);
    }
}
