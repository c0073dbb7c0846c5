package org.goodschool.performance.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.inspection;
import static org.goodschool.performance.Service.lineage;
import static org.goodschool.performance.Service.linked;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.read;
import static org.goodschool.performance.Service.register;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("A-15: a converter is the school that it was, in what is counted and in what is reported; another new school is none")
class ConvertersTest {

    /** The one closes on a day and the other opens the day after, in its place. */
    private static void tookThePlace(int old, int urn, String la, LocalDate closedOn, String reason) {
        register(old, 1, "SchoolRegistered", """
                {"urn": %d, "details": {"name": "Old School %d", "laCode": "%s", "kind": "MAINSTREAM", "status": "OPEN", "phase": "Secondary",
                 "pupils": 100}, "source": {"file": "gias.csv", "row": 2, "statedOn": "2013-01-01"}}""".formatted(old, old, la));
        register(old, 2, "SchoolClosed", """
                {"urn": %d, "laCode": "%s", "name": "Old School", "closedOn": "%s", "reason": "%s"}""".formatted(old, la, closedOn, reason));
        register(urn, 1, "SchoolRegistered", """
                {"urn": %d, "details": {"name": "New School %d", "laCode": "%s", "kind": "MAINSTREAM", "status": "OPEN", "phase": "Secondary",
                 "openedOn": "%s", "pupils": 200}, "source": {"file": "gias.csv", "row": 3, "statedOn": "2013-01-01"}}""".formatted(urn, urn, la,
                closedOn.plusDays(1)));
    }

    private static void judged(int urn, long sequence, String day, String grade, String category) {
        inspection(urn, sequence, "OfstedInspectionRecorded", """
                {"urn": %d, "inspection": {"inspectionNumber": "%d-%d", "startedOn": "%s", "framework": "ofsted-2012",
                 "overallEffectiveness": "%s"%s, "judgements": {}}}""".formatted(urn, urn, sequence, day, grade,
                category == null ? "" : ", \"category\": \"" + category + "\""));
    }

    private static ValidatableResponse good(String query) {
        return read("/v1/indicators/good-or-better?la=054&" + query).rootPath("items.find { it.area == '054' }");
    }

    private static ValidatableResponse inCategory(String query) {
        return read("/v1/indicators/in-category?la=054&" + query).rootPath("items.find { it.area == '054' }");
    }

    @Test
    @DisplayName("F-24, A-07: it counts with the grade and category of its old number until it is inspected itself, as known at any time")
    void indicators() {
        tookThePlace(960_301, 960_302, "054", LocalDate.of(2014, 8, 31), "Academy Converter");
        tookThePlace(960_303, 960_304, "054", LocalDate.of(2014, 8, 31), "Academy Converter");
        tookThePlace(960_305, 960_306, "054", LocalDate.of(2014, 8, 31), "Closure");
        judged(960_301, 1, "2013-02-05", "GOOD", null);
        judged(960_303, 1, "2013-02-05", "INADEQUATE", "SPECIAL_MEASURES");
        judged(960_305, 1, "2013-02-05", "GOOD", null);
        CaughtUp.await();
        good("asOf=2015-06-07").body("schools.judged", equalTo(0), "schools.notKnown.no-graded-inspection", equalTo(3));
        String unlinked = read("/v1/improvement-board-report?asOf=2012-12-31").extract().path("knownAt");

        linked(960_302, 960_301, 1);
        linked(960_304, 960_303, 1);
        linked(960_306, 960_305, 1);
        CaughtUp.await();

        good("asOf=2014-06-07").body("schools.judged", equalTo(3), "schools.goodOrBetter", equalTo(2), "pupils.judged", equalTo(300));
        good("asOf=2015-06-07").body("schools.judged", equalTo(2), "schools.goodOrBetter", equalTo(1), "pupils.judged", equalTo(400),
                "schools.notKnown.no-graded-inspection", equalTo(1));
        inCategory("asOf=2015-06-07").body("inCategory", equalTo(1), "byCategory.SPECIAL_MEASURES", equalTo(1), "inspected", equalTo(2),
                "notKnown.no-inspection", equalTo(1));
        good("asOf=2015-06-07&knownAt=" + unlinked).body("schools.judged", equalTo(0));

        judged(960_304, 1, "2016-03-01", "GOOD", null);
        lineage(960_302, 2, "SchoolLinkWithdrawn", """
                {"urn": 960302, "link": {"otherUrn": 960301, "relation": "PREDECESSOR", "kind": "REPLACED", "since": "2012-09-01", "statements": []}}""");
        CaughtUp.await();
        good("asOf=2016-06-07").body("schools.judged", equalTo(1), "schools.goodOrBetter", equalTo(1), "pupils.judged", equalTo(200));
        inCategory("asOf=2016-06-07").body("inCategory", equalTo(0), "inspected", equalTo(1));
    }

    @Test
    @DisplayName("A-15: it is one too where the register learns only after the closure that this was a conversion")
    void learntLater() {
        tookThePlace(960_307, 960_308, "057", LocalDate.of(2014, 8, 31), "Closed by the council");
        judged(960_307, 1, "2013-02-05", "GOOD", null);
        linked(960_308, 960_307, 1);
        CaughtUp.await();
        String good = "/v1/indicators/good-or-better?la=057&asOf=2015-06-07";
        read(good).body("items.find { it.area == '057' }.schools.judged", equalTo(0));

        register(960_307, 3, "SchoolDetailsChanged", """
                {"urn": 960307, "details": {"name": "Old School", "laCode": "057", "kind": "MAINSTREAM", "status": "CLOSED", "closedOn": "2014-08-31",
                 "closureReason": "Academy Converter"}, "changes": [{"field": "closureReason", "to": "Academy Converter"}], "validFrom": "2015-01-01"}""");
        CaughtUp.await();

        read(good).body("items.find { it.area == '057' }.schools.judged", equalTo(1));
        read("/v1/indicators/good-or-better?la=057&asOf=2014-06-07").body("items.find { it.area == '057' }.schools.judged", equalTo(1));
    }

    @Test
    @DisplayName("O-04: the board's report tells of a conversion as one, with both numbers, and of a school below the floor as before")
    void report() {
        tookThePlace(981_011, 981_012, "001", LocalDate.of(2013, 3, 31), "Academy Converter");
        tookThePlace(981_013, 981_014, "001", LocalDate.of(2013, 3, 31), "Closure");
        judged(981_011, 1, "2012-02-05", "REQUIRES_IMPROVEMENT", null);
        judged(981_012, 1, "2013-06-05", "GOOD", null);
        linked(981_012, 981_011, 1);
        linked(981_014, 981_013, 1);
        results(2012, 981_011, 981_013);
        results(2013, 981_012, 981_014);
        CaughtUp.await();
        String report = "improvement-board-report?asOf=2013-12-31";
        read("/v1/" + report)
                .body("moves.converted.find { it.urn == 981012 }.predecessorUrn", equalTo(981_011), "moves.converted.urn", not(hasItem(981_014)))
                .body("moves.up.find { it.urn == 981012 }.from", equalTo("REQUIRES_IMPROVEMENT"))
                .body("moves.closed.urn", not(hasItem(981_011)), "moves.closed.urn", hasItem(981_013))
                .body("moves.opened.urn", not(hasItem(981_012)), "moves.opened.urn", hasItem(981_014))
                .rootPath("floor.find { it.keyStage == 'KS4' }")
                .body("stillBelow.find { it.urn == 981012 }.predecessorUrn", equalTo(981_011), "newlyBelow.urn", not(hasItem(981_012)))
                .body("noResults.urn", not(hasItem(981_011)), "newlyBelow.urn", hasItem(981_014), "noResults.urn", hasItem(981_013));
        assertThat(as("reader").get("/pages/" + report).asString())
                .contains("Converted: the same school under a new number", "was Old School 981011, URN 981011", "was URN 981011");
        assertThat(as("reader").accept("text/csv").get("/v1/" + report.replace("?", "/moves?")).asString().lines())
                .anyMatch(line -> line.startsWith("converted,981012,New School 981012,") && line.endsWith(",981011"))
                .anyMatch(line -> line.startsWith("stillBelow,981012,") && line.endsWith(",981011"));
    }

    private static void results(int year, int converter, int other) {
        load("ks4_" + year + "_converters.csv", "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,PTAC5EM,PT24ENGPRG,PT24MATHPRG\n"
                + "1,001," + converter + ",Converter,CY,0,120,30,60,60\n"
                + "1,001," + other + ",Other,CY,0,120,30,60,60\n").statusCode(201);
    }
}
