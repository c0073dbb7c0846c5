package org.goodschool.partner.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.partner.Api.code;
import static org.goodschool.partner.Api.manager;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.LogLines;
import org.goodschool.chassis.testing.Rebuilding;
import org.goodschool.chassis.testing.Traces;
import org.goodschool.partner.Api;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A person who was named everywhere where the API takes a text is named nowhere after the erasure; the history is whole. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("Proof 12: erasure")
class ErasureTest {

    private static final int URN = 908_001;
    private static final String MARK = "zephyrine" + UUID.randomUUID().toString().substring(0, 8);
    private static final String NAME = "Zoe " + MARK;
    private static final String EMAIL = MARK + "@example.org";
    private static final String PHONE = "07700 900123 " + MARK;

    /** Whatever was written about the person has the mark in it. */
    private static String about(String what) {
        return what + " by " + NAME + ", " + EMAIL;
    }

    private static final String REGISTRATION = """
            {"person": {"name": "%s", "email": "%s", "phone": "%s"}, "phases": ["PRIMARY"], "homeLaCode": "001", "capacity": 3,
             "evidence": [{"kind": "LED_OFSTED_INSPECTION", "text": "%s", "date": "2012-05-01"}]}"""
            .formatted(NAME, EMAIL, PHONE, about("led"));

    @Test
    @DisplayName("no table, topic, log line or later backup has the name, and the history still replays")
    void given_a_person_named_wherever_the_api_takes_a_text_when_erased_then_the_name_is_nowhere() {
        try (LogLines log = new LogLines()) {
            Api.eligibleSchool(URN);
            String partner = "/v1/partners/" + aLifeOnTheRegister();
            refused(partner);
            CaughtUp.await();

            assertThat(Traces.inTables(MARK)).as("where it stands, and is found").containsExactly("public.person email",
                    "public.person name", "public.person phone", "public.personal_text words");
            assertThat(Traces.inDump(MARK)).containsExactly("public.person", "public.personal_text");
            assertThat(Api.get("/v1/allocations?urn=" + URN).<String>path("items[0].endReason")).contains(MARK);
            assertThat(Api.get("/v1/schools/" + URN + "/timeline").<String>path("items[-1].why")).contains(MARK);

            command("DELETE", partner, partner + "/person", null).then().statusCode(200);
            CaughtUp.await();

            assertThat(Traces.inTables(MARK)).isEmpty();
            assertThat(Traces.inDump(MARK)).isEmpty();
            assertThat(Traces.onTopics(MARK)).isEmpty();
            Logger.getLogger(ErasureTest.class).info("the last line of " + URN);
            assertThat(log.with("the last line of " + URN)).as("the log is heard").hasSize(1);
            assertThat(log.with(MARK)).isEmpty();
            assertThat(Traces.onTopics("urn:goodschool:schema:ChallengePartnerAllocationEnded:2")).as("the topics are read").isNotEmpty();
            historyReplays(partner);
        }
    }

    private static String aLifeOnTheRegister() {
        Response registered = manager().header("Idempotency-Key", "register " + NAME).body(REGISTRATION).post("/v1/partners");
        registered.then().statusCode(201);
        manager().header("Idempotency-Key", "register " + NAME).body(REGISTRATION).post("/v1/partners")
                .then().statusCode(201).header("Idempotency-Replayed", "true");
        String id = registered.path("partnerId");
        String partner = "/v1/partners/" + id;
        command("POST", partner, partner + "/evidence", Map.of("kind", "OTHER", "text", about("written"), "date", "2013-01-01"))
                .then().statusCode(201);
        String conflict = command("POST", partner, partner + "/conflicts", Map.of("urn", 908_009, "reason", about("governed")))
                .then().statusCode(201).extract().path("conflictId");
        command("POST", partner, partner + "/conflicts/" + conflict + "/withdrawal", Map.of("reason", about("left")))
                .then().statusCode(200);
        command("PUT", partner, partner + "/capacity", Map.of("capacity", 2)).then().statusCode(200);
        String allocation = "/v1/allocations/" + manager().header("Idempotency-Key", "allocate " + EMAIL)
                .body(Map.of("urn", URN, "partnerId", id)).post("/v1/allocations").then().statusCode(201).<String>extract().path("allocationId");
        command("POST", allocation, allocation + "/ending", Map.of("reason", about("ended"))).then().statusCode(200);
        command("POST", partner, partner + "/withdrawal", Map.of("reason", about("retired"))).then().statusCode(200);
        return id;
    }

    /** What is not taken leaves nothing: not as a record of its own, and not in the log. */
    private static void refused(String partner) {
        assertThat(code(manager().header("Idempotency-Key", "again " + NAME)
                .body(REGISTRATION.replace("\"homeLaCode\"", "\"role\": \"CEP\", \"homeLaCode\"")).post("/v1/partners")))
                .isEqualTo("role-retired");
        for (String body : List.of(
                REGISTRATION.replace("[\"PRIMARY\"]", "[\"" + MARK + "\"]"),
                REGISTRATION.replace("\"001\"", "\"" + MARK + "\""),
                REGISTRATION.replace("\"capacity\": 3", "\"capacity\": \"" + MARK + "\""),
                REGISTRATION.replace("\"capacity\"", "\"" + MARK + "\""),
                REGISTRATION.replace("\"2012-05-01\"", "\"" + MARK + "\""),
                REGISTRATION.replace(EMAIL, MARK + " has none"),
                REGISTRATION.replace("led by", "led\\u0000by"),
                REGISTRATION.replace("led by", "led ".repeat(1000) + "by"),
                REGISTRATION.substring(0, REGISTRATION.length() - 3))) {
            assertThat(manager().body(body).post("/v1/partners").statusCode()).as(body).isEqualTo(400);
        }
        for (String correlation : List.of(NAME, EMAIL)) {
            manager().header("X-Correlation-Id", correlation).body(REGISTRATION).post("/v1/partners").then().statusCode(400);
        }
        manager().body(Map.of("reason", about("withdrawn"))).post(partner + "/withdrawal").then().statusCode(428);
        manager().header("If-Match", "\"1\"").body(Map.of("reason", about("withdrawn"))).post(partner + "/withdrawal").then().statusCode(412);
        manager().header("If-Match", "\"" + MARK + "\"").body(Map.of("reason", "none")).post(partner + "/withdrawal").then().statusCode(400);
        assertThat(code(command("POST", partner, partner + "/evidence", Map.of("kind", "OTHER", "text", about("late"), "date", "2013-01-01"))))
                .isEqualTo("partner-withdrawn");
        manager().multiPart("file", NAME + ".csv", ("URN,Name\n" + NAME + "," + EMAIL + "\n").getBytes()).contentType("multipart/form-data")
                .post("/v1/imports").then().statusCode(404);

        Api.get("/v1/partners?name=" + MARK).then().statusCode(200);
        manager().accept("text/csv").get("/v1/partners?name=" + MARK).then().statusCode(200);
        for (String path : List.of("/v1/partners?after=" + MARK, "/v1/partners?sort=" + MARK, "/v1/partners?" + MARK + "=1",
                "/v1/allocations?urn=" + MARK, "/v1/events?after=" + MARK, "/v1/partners/" + MARK, "/v1/" + MARK)) {
            assertThat(manager().get(path).statusCode()).as(path).isBetween(400, 404);
        }
        manager().auth().oauth2(MARK).get("/v1/partners").then().statusCode(401);
    }

    private static void historyReplays(String partner) {
        Response timeline = Api.get(partner + "/timeline");
        assertThat(timeline.<List<String>>path("items.what")).containsExactly("PartnerRegistered", "PartnerEvidenceAdded",
                "PartnerConflictDeclared", "PartnerConflictWithdrawn", "PartnerCapacityChanged", "PartnerPlaceTaken",
                "PartnerPlaceFreed", "PartnerWithdrawn", "PartnerPersonErased");
        assertThat(Api.get("/v1/schools/" + URN + "/timeline").<String>path("items[-1].why")).isEqualTo("erased");
        assertThat(Api.get("/v1/allocations?urn=" + URN).<String>path("items[0].endReason")).isEqualTo("erased");
        Response detail = Api.get(partner);
        assertThat(detail.<String>path("person.name")).isEqualTo("erased");
        assertThat(detail.<Integer>path("capacity")).isEqualTo(2);

        manager().header("Idempotency-Key", "register " + NAME).body(REGISTRATION).post("/v1/partners")
                .then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(code(command("PUT", partner, partner + "/capacity", Map.of("capacity", 5)))).isEqualTo("partner-withdrawn");
        command("DELETE", partner, partner + "/person", null).then().statusCode(200);
        Api.allocate(URN, Api.partner(1)).then().statusCode(201);
        CaughtUp.await();
        for (String projection : Rebuilding.projections()) {
            assertThat(Rebuilding.rebuild(projection).getInt("lastRebuild.rowsChanged")).as(projection).isZero();
        }
        assertThat(Traces.inTables(MARK)).isEmpty();
    }

    private static Response command(String method, String resource, String path, Object body) {
        return Api.command(method, resource, path, body);
    }
}
