package org.goodschool.partner;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.goodschool.chassis.testing.Tokens;

/** The service as its callers see it. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Api() {
    }

    public static RequestSpecification manager() {
        return as("partner-manager");
    }

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.withRoles(role)).contentType(ContentType.JSON);
    }

    public static Response get(String path) {
        return manager().get(path);
    }

    /** What arrives through Kafka is there in a moment: asks until it is. */
    public static Response await(String path, Predicate<Response> until) {
        Instant end = Instant.now().plus(PATIENCE);
        Response answer = get(path);
        while (!until.test(answer)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(path + " still answers " + answer.asString());
            }
            LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
            answer = get(path);
        }
        return answer;
    }

    public static Response awaitSchool(int urn, Predicate<Response> until) {
        return await("/v1/schools/" + urn, answer -> answer.statusCode() == 200 && until.test(answer));
    }

    public static boolean eligible(Response school) {
        return school.path("eligible");
    }

    /** A school that has been registered and found to require improvement. */
    public static void eligibleSchool(int urn) {
        OtherServices.schoolRegistered(urn, "001", "Primary");
        OtherServices.inspected(urn, "REQUIRES_IMPROVEMENT", "2013-11-14");
        awaitSchool(urn, Api::eligible);
    }

    public static String registration(int capacity) {
        return registration("PRIMARY", capacity, """
                [{"kind": "LED_OFSTED_INSPECTION", "text": "Led twelve inspections", "date": "2012-05-01"}]""");
    }

    public static String registration(String phase, int capacity, String evidence) {
        return """
                {"person": {"name": "Invented Person", "email": "invented@example.org", "phone": "01234 567890"},
                 "phases": ["%s"], "homeLaCode": "001", "capacity": %d, "evidence": %s}""".formatted(phase, capacity, evidence);
    }

    public static String partner(String registration) {
        return manager().body(registration).post("/v1/partners").then().statusCode(201).extract().path("partnerId");
    }

    public static String partner(int capacity) {
        return partner(registration(capacity));
    }

    public static Response allocate(int urn, String partnerId) {
        return manager().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("urn", urn, "partnerId", partnerId)).post("/v1/allocations");
    }

    /** Reads the resource and commands it with the ETag that it had. */
    public static Response command(String method, String resource, String path, Object body) {
        RequestSpecification request = manager().header("If-Match", get(resource).header("ETag"));
        return (body == null ? request : request.body(body)).request(method, path);
    }

    public static String code(Response problem) {
        return problem.path("code");
    }
}
