package org.goodschool.intervention.casework;

import static org.goodschool.intervention.Api.as;
import static org.goodschool.intervention.Api.command;
import static org.goodschool.intervention.Api.etag;
import static org.goodschool.intervention.Api.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.intervention.Published;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("P-06: from a provisional identification to an agreed package")
class CaseworkTest {

    private static final String CONFIRM = """
            {"cycle": 2015, "confirmedOn": "2014-09-08", "reason": "Agreed at the panel"}""";
    private static final String CONTACT = """
            {"contactedOn": "2014-09-15", "note": "Visit agreed"}""";
    private static final String PROPOSAL = """
            {"proposedOn": "2014-09-22", "items": [{"kind": "ADVICE", "description": "Two half days with governors"}]}""";
    private static final String AGREEMENT = """
            {"agreedOn": "2014-09-29", "agreedWith": {"head": true, "chair": true}}""";

    /** @return where the case is */
    private static String confirmed(int urn) {
        Published.registered(urn, "001", "School " + urn);
        Published.evaluated(urn, "001", "KS4", 2014, "BELOW");
        CaughtUp.await();
        return "/v1/cases/" + command("/v1/identifications/" + urn, "/confirmation", CONFIRM).statusCode(200)
                .body("status", is("CONFIRMED")).body("cycle", is(2015)).extract().path("caseId");
    }

    @Test
    @DisplayName("F-06, F-13: confirming opens a case with the grounds; the standstill goes on until the first contact (F-07)")
    void confirming_opens_a_case() {
        String open = confirmed(900201);

        read(open).statusCode(200).body("stage", is("OPEN")).body("urn", is(900201)).body("openedOn", is("2014-09-08"))
                .body("grounds.id", contains("below-floor-KS4-2014"));
        read("/v1/identifications/900201").body("standstill", is(true));
        read("/v1/cases?urn=900201&stage=open").body("items", hasSize(1));
    }

    @Test
    @DisplayName("F-07, F-08: contact lifts the standstill, the package is agreed with the school, closing ends the identification")
    void the_steps_of_a_case() {
        String open = confirmed(900202);

        command(open, "/contact", CONTACT).statusCode(200).body("stage", is("CONTACTED"));
        read("/v1/identifications/900202").body("standstill", is(false)).body("status", is("CONFIRMED"));
        command(open, "/package-proposal", PROPOSAL).statusCode(200).body("stage", is("PACKAGE_PROPOSED"));
        command(open, "/package-agreement", AGREEMENT).statusCode(200)
                .body("agreedWith.head", is(true)).body("items[0].kind", is("ADVICE"));
        command(open, "/closure", "{\"closedOn\": \"2015-07-10\", \"reason\": \"Above the floor\"}").statusCode(200)
                .body("stage", is("CLOSED")).body("closingReason", is("Above the floor"));
        read("/v1/identifications/900202").body("status", is("ENDED"));

        read(open + "/timeline").body("items.what", contains("InterventionCaseOpened", "SchoolContacted",
                        "PackageProposed", "PackageAgreed", "InterventionCaseClosed"))
                .body("items.correlationId", everyItem(notNullValue())).body("items[4].why", is("Above the floor"))
                .body("items.who", everyItem(is("test-officer")));
        read("/v1/schools/900202/timeline").body("items", hasSize(11));
    }

    @Test
    @DisplayName("C-1: steps out of order, and dates before the previous step, are refused with a code")
    void steps_out_of_order_are_refused() {
        String open = confirmed(900203);

        command(open, "/package-proposal", PROPOSAL).statusCode(409).body("type", endsWith("not-contacted"));
        command(open, "/package-agreement", AGREEMENT).statusCode(409).body("type", endsWith("no-package-proposed"));
        command(open, "/contact", "{\"contactedOn\": \"2014-09-01\"}").statusCode(409)
                .body("type", endsWith("date-before-previous-step")).contentType(startsWith("application/problem+json"));
        read("/v1/cases?urn=900203").body("items[0].stage", is("OPEN"));
    }

    @Test
    @DisplayName("E-09: without the results of the data year there is no confirmation")
    void no_confirmation_before_the_data_year_is_analysed() {
        Published.evaluated(900204, "001", "KS4", 2013, "BELOW");
        CaughtUp.await();
        command("/v1/identifications/900204", "/confirmation", CONFIRM).statusCode(409)
                .body("type", endsWith("data-year-not-analysed"));

        Published.evaluated(900204, "001", "KS4", 2014, "NOT_BELOW");
        CaughtUp.await();
        command("/v1/identifications/900204", "/confirmation", CONFIRM).statusCode(200);
        command("/v1/identifications/900204", "/confirmation", CONFIRM).statusCode(409)
                .body("type", endsWith("already-confirmed"));
    }

    @Test
    @DisplayName("a caller says which state it has seen: 428 without, 412 when it is stale")
    void commands_on_what_is_there_need_if_match() {
        String open = confirmed(900205);
        String seen = etag(open);

        as("intervention-lead").body(CONTACT).post(open + "/contact").then().statusCode(428);
        as("intervention-lead").header("If-Match", seen).body(CONTACT).post(open + "/contact").then().statusCode(200);
        as("intervention-lead").header("If-Match", seen).body(PROPOSAL).post(open + "/package-proposal").then().statusCode(412);
    }

    @Test
    @DisplayName("C-3: the same POST under the same key has one effect")
    void a_repeated_confirmation_opens_one_case() {
        Published.evaluated(900206, "001", "KS4", 2014, "BELOW");
        CaughtUp.await();
        String seen = etag("/v1/identifications/900206");
        for (int i = 0; i < 2; i++) {
            as("intervention-lead").header("If-Match", seen).header("Idempotency-Key", "confirm-900206").body(CONFIRM)
                    .post("/v1/identifications/900206/confirmation").then().statusCode(200);
        }
        read("/v1/cases?urn=900206").body("items", hasSize(1));
    }

    @Test
    @DisplayName("C-15: grounds found and lapsed later join and leave the open case")
    void a_further_ground_joins_the_open_case() {
        String open = confirmed(900207);
        Published.inspected(900207, "001", "SPECIAL_MEASURES", "2014-11-15");
        CaughtUp.await();
        read(open).body("grounds.id", contains("below-floor-KS4-2014", "ofsted-category-special-measures"));

        Published.inspected(900207, "001", null, "2015-11-15");
        CaughtUp.await();
        read(open).body("grounds.holds", contains(true, false)).body("stage", is("OPEN"));
        read("/v1/cases?urn=900207").body("items", hasSize(1));
    }

    @Test
    @DisplayName("what is missing in a request is said field by field")
    void every_broken_field_is_named() {
        String open = confirmed(900208);
        command(open, "/package-proposal", "{\"items\": [{\"kind\": \"ADVICE\"}]}").statusCode(400)
                .body("errors.field", contains("items[0].description", "proposedOn"));
        command(open, "/closure", "{\"closedOn\": \"2015-07-10\", \"reason\": \"  \"}").statusCode(400)
                .body("errors.field", contains("reason"));
        command(open, "/contact", "{\"contactedOn\": \"tomorrow\"}").statusCode(400);
    }

    @Test
    void there_is_no_case_that_was_not_opened() {
        read("/v1/cases/00000000-0000-4000-8000-000000000000").statusCode(404);
        read("/v1/cases/00000000-0000-4000-8000-000000000000/timeline").statusCode(404);
        as("intervention-lead").header("If-Match", "\"1\"").body(CONTACT)
                .post("/v1/cases/00000000-0000-4000-8000-000000000000/contact").then().statusCode(404);
    }
}
