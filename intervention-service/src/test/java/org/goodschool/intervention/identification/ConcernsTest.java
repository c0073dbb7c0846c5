package org.goodschool.intervention.identification;

import static org.goodschool.intervention.Api.as;
import static org.goodschool.intervention.Api.command;
import static org.goodschool.intervention.Api.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.intervention.Published;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("F-05, A-18: concerns that a person raises, with evidence")
class ConcernsTest {

    private static final String CONCERN = """
            {"kind": "TRANSITIONAL_ISSUES", "evidence": "Third acting head in two years", "raisedOn": "2014-04-28"}""";

    private static ValidatableResponse raise(int urn, String key) {
        return as("intervention-lead").header("Idempotency-Key", key).body(CONCERN)
                .post("/v1/schools/" + urn + "/concerns").then();
    }

    @Test
    void a_concern_identifies_the_school_and_its_withdrawal_ends_that() {
        Published.registered(900301, "001", "Hazel Primary School");
        CaughtUp.await();

        String groundId = raise(900301, "concern-900301").statusCode(201)
                .header("Location", endsWith("/v1/identifications/900301"))
                .body("identification.status", is("PROVISIONAL")).body("identification.cycle", is(2014))
                .extract().path("groundId");
        read("/v1/identifications/900301").body("grounds.concern", contains("TRANSITIONAL_ISSUES"))
                .body("grounds.evidence", contains("Third acting head in two years"));

        as("intervention-lead").header("If-Match", "\"2\"").body("{\"reason\": \"A head is appointed\"}")
                .post("/v1/schools/900301/concerns/" + groundId + "/withdrawal").then().statusCode(200)
                .body("status", is("WITHDRAWN")).body("grounds[0].lapseReason", is("A head is appointed"));
    }

    @Test
    @DisplayName("C-3: the same concern under the same key is one")
    void a_repeated_request_raises_one_concern() {
        Published.registered(900302, "001", "Ivy Primary School");
        CaughtUp.await();
        raise(900302, "concern-900302").statusCode(201);
        raise(900302, "concern-900302").statusCode(201);
        read("/v1/identifications/900302").body("grounds", hasSize(1));
    }

    @Test
    void a_concern_about_a_school_of_another_authority_or_of_none_is_refused() {
        Published.registered(900303, "002", "Juniper Primary School");
        CaughtUp.await();
        raise(900303, "concern-900303").statusCode(409).body("type", endsWith("another-la"));
        raise(900399, "concern-900399").statusCode(404);
    }

    @Test
    @DisplayName("F-06: a person may decide against a provisional identification; the grounds stay on record")
    void a_person_may_decide_against_it() {
        Published.evaluated(900304, "001", "KS2", 2014, "BELOW");
        CaughtUp.await();
        command("/v1/identifications/900304", "/withdrawal", "{\"reason\": \"A cohort of twelve\"}").statusCode(200)
                .body("status", is("WITHDRAWN")).body("grounds[0].holds", is(true)).body("reason", is("A cohort of twelve"));
        command("/v1/identifications/900304", "/confirmation", "{\"reason\": \"Changed our mind\"}").statusCode(409)
                .body("type", endsWith("not-identified"));
    }
}
