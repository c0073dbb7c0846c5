package org.goodschool.partner.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.partner.Api.allocate;
import static org.goodschool.partner.Api.awaitSchool;
import static org.goodschool.partner.Api.code;
import static org.goodschool.partner.Api.command;
import static org.goodschool.partner.Api.eligibleSchool;
import static org.goodschool.partner.Api.manager;
import static org.goodschool.partner.Api.partner;
import static org.goodschool.partner.Api.registration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.partner.Api;
import org.goodschool.partner.OtherServices;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class AllocationServiceTest {

    private static final String EVIDENCE = """
            [{"kind": "LED_OUTSTANDING_OR_GOOD_SCHOOL", "text": "Led a good school for nine years", "date": "2011-07-20"}]""";

    @Test
    @DisplayName("P-19, F-21, F-28: an eligible school gets a partner at price 0, with its performance profile")
    void anEligibleSchoolGetsAPartner() {
        OtherServices.floorEvaluated(902001, "KS2", 2013, "NOT_BELOW");
        OtherServices.floorEvaluated(902001, "KS2", 2014, "BELOW");
        OtherServices.provisionallyIdentified(902001);
        eligibleSchool(902001);
        awaitSchool(902001, school -> school.path("standstill"));
        String partner = partner(3);
        CaughtUp.await();
        allocate(902001, partner).then().statusCode(201);

        Response allocation = Api.get("/v1/allocations?urn=902001");
        assertThat(allocation.<Integer>path("items[0].price")).isZero();
        assertThat(allocation.<String>path("items[0].partnerName")).isEqualTo("Invented Person");
        assertThat(allocation.<String>path("items[0].profile.grade")).isEqualTo("REQUIRES_IMPROVEMENT");
        assertThat(allocation.<List<String>>path("items[0].profile.floorEvaluations.outcome"))
                .containsExactly("BELOW", "NOT_BELOW");
        assertThat(allocation.<Boolean>path("items[0].standstill")).isTrue();
        assertThat(Api.get("/v1/partners/" + partner).<Integer>path("placesTaken")).isOne();
        assertThat(Api.get("/v1/eligible-schools?allocated=true").<List<Integer>>path("items.urn")).contains(902001);
        assertThat(Api.get("/v1/schools/902001/timeline").<String>path("items[-1].correlationId"))
                .isEqualTo("import#902001");
    }

    @Test
    void theSameRequestUnderTheSameKeyAllocatesOnceAndItsAnswerHasNoName() {
        eligibleSchool(902002);
        Map<String, Object> body = Map.of("urn", 902002, "partnerId", partner(3));
        String key = UUID.randomUUID().toString();
        Response first = manager().header("Idempotency-Key", key).body(body).post("/v1/allocations");
        Response second = manager().header("Idempotency-Key", key).body(body).post("/v1/allocations");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString()).doesNotContain("Invented Person");
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(Api.get("/v1/allocations?urn=902002").<List<?>>path("items")).hasSize(1);
    }

    @Test
    void whatIsRefusedIsRefusedWithItsCodeAndLeavesNothingBehind() {
        eligibleSchool(902003);
        eligibleSchool(902004);
        OtherServices.schoolRegistered(902005, "001", "Primary");
        OtherServices.inspected(902005, "GOOD", "2014-01-01");
        awaitSchool(902005, school -> school.path("grade") != null);
        String full = partner(1);
        allocate(902003, full).then().statusCode(201);

        assertThat(code(allocate(902005, full))).isEqualTo("not-eligible");
        assertThat(code(allocate(902003, partner(3)))).isEqualTo("already-allocated");
        assertThat(code(allocate(902004, full))).isEqualTo("over-capacity");
        assertThat(code(allocate(902004, partner(registration("SECONDARY", 3, EVIDENCE))))).isEqualTo("phase-not-covered");
        assertThat(code(allocate(902004, partner(registration("PRIMARY", 3, "[]"))))).isEqualTo("no-qualification-evidence");
        assertThat(code(allocate(902004, UUID.randomUUID().toString()))).isEqualTo("partner-unknown");
        assertThat(code(allocate(899998, full))).isEqualTo("school-unknown");
        Response refused = allocate(902004, full);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(Api.get("/v1/allocations?urn=902004").<List<?>>path("items")).isEmpty();
    }

    @Test
    @DisplayName("E-06: a partner is not allocated for headteacher performance management")
    void otherPurposesAreRefused() {
        eligibleSchool(902006);
        Response refused = manager().body(Map.of("urn", 902006, "partnerId", partner(3), "purpose",
                "HEADTEACHER_PERFORMANCE_MANAGEMENT")).post("/v1/allocations");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo("purpose-not-served");
    }

    @Test
    void aConflictKeepsThePartnerAwayUntilItIsWithdrawn() {
        eligibleSchool(902007);
        String partner = partner(3);
        String resource = "/v1/partners/" + partner;
        Response declared = command("POST", resource, resource + "/conflicts",
                Map.of("urn", 902007, "reason", "A relative is a governor there"));
        assertThat(declared.statusCode()).isEqualTo(201);
        assertThat(code(allocate(902007, partner))).isEqualTo("conflict-of-interest");

        command("POST", resource, resource + "/conflicts/" + declared.path("conflictId") + "/withdrawal",
                Map.of("reason", "The relative has left")).then().statusCode(200);
        assertThat(allocate(902007, partner).statusCode()).isEqualTo(201);
    }

    @Test
    void anAllocationOutlivesItsReasonsFlaggedUntilAPersonEndsIt() {
        eligibleSchool(902008);
        String partner = partner(1);
        String id = allocate(902008, partner).then().statusCode(201).extract().path("allocationId");
        OtherServices.inspected(902008, "GOOD", "2014-05-01");
        awaitSchool(902008, school -> !Api.eligible(school));
        command("POST", "/v1/partners/" + partner, "/v1/partners/" + partner + "/conflicts",
                Map.of("laCode", "001", "reason", "Now works for the authority")).then().statusCode(201);

        Response flagged = Api.get("/v1/allocations/" + id);
        assertThat(flagged.<Boolean>path("inForce")).isTrue();
        assertThat(flagged.<Boolean>path("noLongerEligible")).isTrue();
        assertThat(flagged.<Boolean>path("inConflict")).isTrue();
        assertThat(Api.get("/v1/allocations?noLongerEligible=true").<List<Integer>>path("items.urn")).contains(902008);

        String ending = "/v1/allocations/" + id + "/ending";
        assertThat(manager().body(Map.of("reason", "Unseen")).post(ending).statusCode()).isEqualTo(428);
        Response ended = command("POST", "/v1/allocations/" + id, ending, Map.of("reason", "The school is good"));
        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(ended.<Boolean>path("inForce")).isFalse();
        assertThat(Api.get("/v1/partners/" + partner).<Integer>path("placesTaken")).isZero();
        assertThat(code(command("POST", "/v1/allocations/" + id, ending, Map.of("reason", "Again"))))
                .isEqualTo("allocation-not-current");
        assertThat(Api.get("/v1/schools/902008/timeline").<String>path("items[-1].why")).isEqualTo("The school is good");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(Api.get("/v1/allocations/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(Api.get("/v1/partners/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(Api.get("/v1/schools/899997").statusCode()).isEqualTo(404);
    }
}
