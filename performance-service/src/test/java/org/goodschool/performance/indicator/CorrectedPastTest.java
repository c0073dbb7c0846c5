package org.goodschool.performance.indicator;

import static org.goodschool.performance.Service.inspection;
import static org.goodschool.performance.Service.read;
import static org.goodschool.performance.Service.register;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("F-24: what the register tells later of an earlier day holds for the days after it too, as in the register")
class CorrectedPastTest {

    private static void open(int urn, String la) {
        register(urn, 1, "SchoolRegistered", """
                {"urn": %d, "details": {"name": "School", "laCode": "%s", "kind": "MAINSTREAM", "status": "OPEN", "phase": "Primary",
                 "pupils": 150}, "source": {"file": "first.csv", "row": 2, "statedOn": "2020-09-01"}}""".formatted(urn, la));
        inspection(urn, 1, "OfstedInspectionRecorded", """
                {"urn": %d, "inspection": {"inspectionNumber": "%d", "startedOn": "2019-10-01", "framework": "ofsted-2019",
                 "overallEffectiveness": "GOOD", "judgements": {}}}""".formatted(urn, urn));
    }

    private static void roll(int urn, long sequence, int pupils, String from, String source) {
        register(urn, sequence, "SchoolDetailsChanged", """
                {"urn": %d, "details": {"name": "School", "laCode": "051", "kind": "MAINSTREAM", "status": "OPEN", "phase": "Primary", "pupils": %d},
                 "changes": [{"field": "pupils", "to": "%d"}], "validFrom": "%s", "source": %s}""".formatted(urn, pupils, pupils, from, source));
    }

    private static ValidatableResponse good(String query) {
        return read("/v1/indicators/good-or-better?" + query).rootPath("items.find { it.area != 'ENGLAND' }");
    }

    @Test
    @DisplayName("a wrong extract that was taken back does not stand above the right one, though that speaks of an earlier day")
    void theRightFileAfterTheWrongOne() {
        open(960_201, "051");
        roll(960_201, 2, 999, "2024-05-01", "{\"file\": \"wrong.csv\", \"row\": 2, \"statedOn\": \"2024-05-01\"}");
        roll(960_201, 3, 150, "2024-05-01", "{\"undoes\": \"wrong\", \"statedOn\": \"2020-09-01\"}");
        CaughtUp.await();
        good("la=051&asOf=2024-06-07").body("pupils.judged", equalTo(150));
        String then = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();

        roll(960_201, 4, 200, "2024-01-15", "{\"file\": \"right.csv\", \"row\": 2, \"statedOn\": \"2024-01-15\"}");
        CaughtUp.await();

        good("la=051&asOf=2023-12-31").body("pupils.judged", equalTo(150));
        good("la=051&asOf=2024-02-01").body("pupils.judged", equalTo(200));
        good("la=051&asOf=2024-06-07").body("pupils.judged", equalTo(200), "describedLater", equalTo(0));
        good("la=051&asOf=2024-06-07&knownAt=" + then).body("pupils.judged", equalTo(150));
        read("/v1/schools/960201/dashboard").body("pupils", equalTo(200), "statedOn", equalTo("2024-01-15"));
    }

    @Test
    @DisplayName("a fact that is corrected for an earlier day leaves others as they were on each day")
    void eachFactOfItsOwn() {
        open(960_202, "052");
        register(960_202, 2, "SchoolDetailsChanged", """
                {"urn": 960202, "details": {"name": "School", "laCode": "052", "kind": "MAINSTREAM", "status": "OPEN", "phase": "Primary", "pupils": 90},
                 "changes": [{"field": "pupils", "from": "150", "to": "90"}], "validFrom": "2024-05-01"}""");
        register(960_202, 3, "SchoolDetailsChanged", """
                {"urn": 960202, "details": {"name": "School", "laCode": "052", "kind": "MAINSTREAM", "status": "OPEN", "phase": "Secondary", "pupils": 90},
                 "changes": [{"field": "phase", "from": "Primary", "to": "Secondary"}], "validFrom": "2022-09-01", "reason": "It was one all along"}""");
        CaughtUp.await();

        read("/v1/indicators/good-or-better?la=052&by=phase&asOf=2022-08-31").body("items.find { it.group == 'Primary' }.pupils.judged", equalTo(150));
        read("/v1/indicators/good-or-better?la=052&by=phase&asOf=2023-06-07").body("items.find { it.group == 'Secondary' }.pupils.judged", equalTo(150));
        read("/v1/indicators/good-or-better?la=052&by=phase&asOf=2024-06-07").body("items.find { it.group == 'Secondary' }.pupils.judged", equalTo(90));
    }

    @Test
    @DisplayName("a reopening that is told after a closure undoes it, though it speaks of an earlier day; a change of another fact opens nothing")
    void openings() {
        open(960_203, "053");
        register(960_203, 2, "SchoolClosed", """
                {"urn": 960203, "laCode": "053", "name": "School", "closedOn": "2021-08-31", "reason": "Closure"}""");
        register(960_203, 3, "SchoolReopened", """
                {"urn": 960203, "laCode": "053", "name": "School", "reopenedOn": "2022-09-01"}""");
        register(960_203, 4, "SchoolClosed", """
                {"urn": 960203, "laCode": "053", "name": "School", "closedOn": "2024-08-31", "reason": "Closure"}""");
        register(960_203, 5, "SchoolDetailsChanged", """
                {"urn": 960203, "details": {"name": "School", "laCode": "053", "kind": "MAINSTREAM", "status": "CLOSED", "phase": "Primary", "pupils": 150},
                 "changes": [{"field": "telephone", "to": "01000 000000"}], "validFrom": "2021-01-01"}""");
        CaughtUp.await();
        good("la=053&asOf=2022-06-07").body("schools.judged", equalTo(0));
        good("la=053&asOf=2024-12-31").body("schools.judged", equalTo(0));

        register(960_203, 6, "SchoolReopened", """
                {"urn": 960203, "laCode": "053", "name": "School", "reopenedOn": "2024-07-01"}""");
        CaughtUp.await();

        good("la=053&asOf=2022-06-07").body("schools.judged", equalTo(0));
        good("la=053&asOf=2024-12-31").body("schools.judged", equalTo(1));
        read("/v1/schools/960203/dashboard").body("open", equalTo(true));
    }

    @Test
    @DisplayName("a corrected closing date holds for the days between the two dates, and not as known before")
    void closingDate() {
        open(960_204, "055");
        register(960_204, 2, "SchoolClosed", """
                {"urn": 960204, "laCode": "055", "name": "School", "closedOn": "2021-08-31", "reason": "Closure"}""");
        CaughtUp.await();
        good("la=055&asOf=2021-08-15").body("schools.judged", equalTo(1));
        String then = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();

        corrected(960_204, 3, "\"2021-08-31\"", "2021-07-31");
        CaughtUp.await();
        good("la=055&asOf=2021-07-30").body("schools.judged", equalTo(1));
        good("la=055&asOf=2021-08-15").body("schools.judged", equalTo(0));
        good("la=055&asOf=2021-08-15&knownAt=" + then).body("schools.judged", equalTo(1));

        corrected(960_204, 4, "\"2021-07-31\"", "2021-12-31");
        CaughtUp.await();
        good("la=055&asOf=2021-08-15").body("schools.judged", equalTo(1));
        good("la=055&asOf=2021-12-30").body("schools.judged", equalTo(1));
        good("la=055&asOf=2021-12-31").body("schools.judged", equalTo(0));
    }

    @Test
    @DisplayName("a school that was known as closed without a date was open from its opening to the date that is told at last")
    void closedWithoutADate() {
        register(960_205, 1, "SchoolRegistered", """
                {"urn": 960205, "details": {"name": "School", "laCode": "056", "kind": "MAINSTREAM", "status": "CLOSED", "phase": "Primary",
                 "openedOn": "2020-09-01"}, "source": {"file": "first.csv", "row": 2, "statedOn": "2020-09-01"}}""");
        inspection(960_205, 1, "OfstedInspectionRecorded", """
                {"urn": 960205, "inspection": {"inspectionNumber": "960205", "startedOn": "2019-10-01", "framework": "ofsted-2019",
                 "overallEffectiveness": "GOOD", "judgements": {}}}""");
        CaughtUp.await();
        good("la=056&asOf=2021-06-07").body("schools.judged", equalTo(0));

        corrected(960_205, 2, "null", "2022-08-31");
        CaughtUp.await();
        good("la=056&asOf=2020-08-31").body("schools.judged", equalTo(0));
        good("la=056&asOf=2021-06-07").body("schools.judged", equalTo(1));
        good("la=056&asOf=2022-12-31").body("schools.judged", equalTo(0));
    }

    private static void corrected(int urn, long sequence, String before, String closedOn) {
        register(urn, sequence, "SchoolClosureCorrected", """
                {"urn": %d, "laCode": "055", "name": "School", "before": %s, "closedOn": "%s"}""".formatted(urn, before, closedOn));
    }
}
