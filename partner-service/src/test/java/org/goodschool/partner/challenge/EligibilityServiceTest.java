package org.goodschool.partner.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.partner.Api.awaitSchool;
import static org.goodschool.partner.Api.command;
import static org.goodschool.partner.Api.eligibleSchool;
import static org.goodschool.partner.Api.manager;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.partner.Api;
import org.goodschool.partner.OtherServices;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class EligibilityServiceTest {

    @Test
    @DisplayName("F-19, F-22: a school that requires improvement is eligible, and its timeline leads back to the imported row")
    void eligibilityFollowsTheGrade() {
        eligibleSchool(901001);

        Response school = Api.get("/v1/schools/901001");
        assertThat(school.<List<String>>path("grounds")).containsExactly("GRADE");
        assertThat(school.<String>path("grade")).isEqualTo("REQUIRES_IMPROVEMENT");
        assertThat(school.<String>path("eligibleSince")).isEqualTo("2013-11-14");
        Response timeline = Api.get("/v1/schools/901001/timeline");
        assertThat(timeline.<String>path("items[0].what")).isEqualTo("ChallengePartnerEligibilityGained");
        assertThat(timeline.<String>path("items[0].correlationId")).isEqualTo("import#901001");
        assertThat(timeline.<String>path("items[0].who")).isEqualTo("service:partner-service");
        assertThat(timeline.<String>path("items[0].data.ruleSet")).isEqualTo("challenge-partner-2013-10");
    }

    @Test
    void eligibilityIsLostWhenTheSchoolImprovesAndWhenItCloses() {
        eligibleSchool(901002);
        OtherServices.inspected(901002, "GOOD", "2014-03-04");
        Response improved = awaitSchool(901002, school -> !Api.eligible(school));
        assertThat(improved.<List<String>>path("grounds")).isEmpty();
        OtherServices.inspectionWithdrawn(901002, "GOOD", "2014-03-04", "REQUIRES_IMPROVEMENT", "2013-11-14");
        assertThat(awaitSchool(901002, Api::eligible).<String>path("grade")).isEqualTo("REQUIRES_IMPROVEMENT");

        eligibleSchool(901003);
        OtherServices.schoolClosed(901003);
        awaitSchool(901003, school -> !Api.eligible(school));
        assertThat(Api.get("/v1/schools/901003/timeline").<List<String>>path("items.data.reason")).contains("SCHOOL_CLOSED");
    }

    @Test
    @DisplayName("F-19: a person says that a school might be a system leader, and why")
    void aPersonFlagsASystemLeader() {
        OtherServices.schoolRegistered(901004, "001", "Primary");
        OtherServices.inspected(901004, "OUTSTANDING", "2013-11-14");
        Response before = awaitSchool(901004, school -> school.path("grade") != null);
        assertThat(Api.eligible(before)).isFalse();
        assertThat(before.header("ETag")).isEqualTo("\"0\"");

        String flag = "/v1/schools/901004/system-leader";
        Response flagged = manager().body(Map.of("systemLeader", true, "reason", "Leads phonics in its cluster")).put(flag);
        assertThat(flagged.statusCode()).isEqualTo(200);
        assertThat(flagged.<List<String>>path("grounds")).containsExactly("SYSTEM_LEADER");

        assertThat(manager().body(Map.of("systemLeader", false, "reason", "Without having looked")).put(flag).statusCode())
                .isEqualTo(428);
        Response removed = command("PUT", "/v1/schools/901004", flag, Map.of("systemLeader", false, "reason", "Head has left"));
        assertThat(Api.eligible(removed)).isFalse();
        assertThat(Api.get("/v1/schools/901004/timeline").<List<String>>path("items.why")).contains("Head has left");
    }

    @Test
    void aFlagNeedsAReasonAndASchoolThatIsKnown() {
        Response noReason = manager().body(Map.of("systemLeader", true)).put("/v1/schools/901001/system-leader");
        assertThat(noReason.statusCode()).isEqualTo(400);
        assertThat(noReason.<List<String>>path("errors.field")).containsExactly("reason");
        assertThat(manager().body(Map.of("systemLeader", true, "reason", "Because")).put("/v1/schools/899999/system-leader")
                .statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("F-07: the standstill is shown on an eligible school until intervention has been in touch")
    void theStandstillIsShown() {
        eligibleSchool(901005);
        OtherServices.provisionallyIdentified(901005);
        awaitSchool(901005, school -> school.path("standstill"));
        assertThat(Api.get("/v1/eligible-schools?standstill=true").<List<Integer>>path("items.urn")).contains(901005);

        OtherServices.standstillLifted(901005);
        awaitSchool(901005, school -> !school.<Boolean>path("standstill"));
    }

    @Test
    void eligibleSchoolsAreListedFilteredAndGivenAsCsv() {
        eligibleSchool(901006);
        OtherServices.schoolRegistered(901007, "926", "Secondary");
        OtherServices.inspected(901007, "SATISFACTORY", "2012-03-04");
        awaitSchool(901007, Api::eligible);

        assertThat(Api.get("/v1/eligible-schools?la=926&phase=Secondary&grade=SATISFACTORY&allocated=false")
                .<List<Integer>>path("items.urn")).containsExactly(901007);
        assertThat(Api.get("/v1/eligible-schools?la=001").<List<Integer>>path("items.urn")).contains(901006)
                .doesNotContain(901007);
        String csv = manager().accept("text/csv").get("/v1/eligible-schools?la=926").asString();
        assertThat(csv.lines().findFirst().orElseThrow()).contains("urn", "grade", "standstill");
        assertThat(csv).contains("901007").doesNotContain("901006");
        assertThat(Api.get("/v1/eligible-schools?colour=red").statusCode()).isEqualTo(400);
        assertThat(Api.get("/v1/schools?la=926&status=OPEN").<List<Integer>>path("items.urn")).containsExactly(901007);
    }

    @Test
    void onlyWhoMayKnowIsTold() {
        assertThat(Api.as("reader").get("/v1/eligible-schools").statusCode()).isEqualTo(403);
        assertThat(Api.as("adviser").get("/v1/eligible-schools").statusCode()).isEqualTo(200);
        assertThat(Api.as("adviser").body(Map.of("systemLeader", true, "reason", "Because"))
                .put("/v1/schools/901001/system-leader").statusCode()).isEqualTo(403);
    }
}
