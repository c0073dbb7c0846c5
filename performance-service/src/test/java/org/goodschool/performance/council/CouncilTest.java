package org.goodschool.performance.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.csv;
import static org.goodschool.performance.Service.inspection;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.read;
import static org.goodschool.performance.Service.register;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Other tests have schools of the council's own area too: these are told by their numbers. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CouncilTest {

    private static final int RISEN = 981_001;
    private static final int FALLEN = 981_002;
    private static final int CORRECTED = 981_003;
    private static final String REPORT = "/v1/improvement-board-report?asOf=2013-12-31";

    private static boolean given;

    private static void school(int urn, String name) {
        register(urn, 1, "SchoolRegistered", """
                {"urn": %d, "details": {"name": "%s", "laCode": "001", "kind": "MAINSTREAM", "status": "OPEN", "phase": "Secondary",
                 "type": "Academy converter", "pupils": 900}, "source": {"file": "gias_2012.csv", "row": 2, "statedOn": "2013-01-01"}}""".formatted(urn, name));
    }

    private static void graded(int urn, long sequence, String day, String grade, String category) {
        inspection(urn, sequence, "OfstedInspectionRecorded", """
                {"urn": %d, "inspection": {"inspectionNumber": "%d-%d", "type": "S5 Inspection", "startedOn": "%s",
                 "framework": "ofsted-2012", "overallEffectiveness": "%s"%s, "judgements": {}},
                 "source": {"file": "inspections.csv", "row": 3, "statedOn": "2013-12-31"}}""".formatted(urn, urn, sequence, day, grade,
                category.isEmpty() ? "" : ", \"category\": \"" + category + "\""));
    }

    private static void ks4(int year, String risen, String fallen) {
        load("ks4_" + year + "_final.csv", ("RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,PTAC5EM,PT24ENGPRG,PT24MATHPRG\n"
                + "1,001," + RISEN + ",Risen Academy,CY,0,120," + risen + ",60,60\n"
                + "1,001," + FALLEN + ",Fallen Academy,CY,0,120," + fallen + ",60,60\n"
                + "1,001," + CORRECTED + ",Corrected Academy,CY,0,120," + fallen + ",60,60\n").getBytes(StandardCharsets.UTF_8),
                Map.of("la", "001", "publishedOn", (year + 1) + "-01-23")).statusCode(201);
    }

    @BeforeEach
    void twoSchools() {
        if (given) {
            return;
        }
        given = true;
        school(RISEN, "Risen Academy");
        school(FALLEN, "Fallen Academy");
        school(CORRECTED, "Corrected Academy");
        graded(RISEN, 1, "2012-02-01", "INADEQUATE", "SPECIAL_MEASURES");
        graded(RISEN, 2, "2013-06-01", "GOOD", "");
        graded(FALLEN, 1, "2011-11-01", "GOOD", "");
        graded(FALLEN, 2, "2013-09-15", "INADEQUATE", "SERIOUS_WEAKNESSES");
        graded(CORRECTED, 1, "2012-02-01", "REQUIRES_IMPROVEMENT", "");
        graded(CORRECTED, 2, "2013-06-01", "GOOD", "");
        ks4(2012, "35", "45");
        ks4(2013, "45", "35");
        CaughtUp.await();
    }

    @Test
    @DisplayName("O-04: the report says how schools stood on the day and a year before, which moved, and which files say so")
    void report() throws IOException {
        read(REPORT).body("laCode", equalTo("001"), "asOf", equalTo("2013-12-31"), "yearBefore", equalTo("2012-12-31"))
                .body("levels.day", equalTo(List.of("2012-12-31", "2013-12-31")))
                .body("moves.up.urn", hasItem(RISEN), "moves.down.urn", hasItem(FALLEN), "moves.outOfCategory.urn", hasItem(RISEN))
                .body("moves.intoCategory.find { it.urn == " + FALLEN + " }.to", equalTo("SERIOUS_WEAKNESSES"))
                .body("sources.findAll { it.of == 'RESULTS' }.file", hasItems("ks4_2012_final.csv", "ks4_2013_final.csv"))
                .body("sources.find { it.file == 'ks4_2013_final.csv' }.publishedOn", equalTo("2014-01-23"))
                .body("sources.find { it.file == 'inspections.csv' }.of", equalTo("INSPECTIONS"))
                .rootPath("floor.find { it.keyStage == 'KS4' }")
                .body("now.academicYear", equalTo(2013), "newlyBelow.urn", hasItem(FALLEN), "noLonger.urn", hasItem(RISEN));
        read("/v1/improvement-board-report?asOf=2013-08-30").rootPath("floor.find { it.keyStage == 'KS4' }")
                .body("now.academicYear", equalTo(2012));
        String page = as("reader").get("/pages/improvement-board-report?asOf=2013-12-31").then().statusCode(200).extract().asString();
        save("report.html", page);
        assertThat(page).contains("Risen Academy", "special measures → none", "<a href=\"/pages/improvement-board-report?asOf=2013-12-31&amp;knownAt=20", "ks4_2013_final.csv").doesNotContain("<script");
        as("reader").get("/v1/improvement-board-report?asOf=soon").then().statusCode(400);
        as("reader").get("/v1/improvement-board-report?asOf=2099-01-01").then().statusCode(400);
    }

    @Test
    @DisplayName("A-13: who was judged without an overall grade is named, with the framework and the day, and moved neither up nor down")
    void judgedWithoutGrade() {
        school(981_007, "Report Card Academy");
        graded(981_007, 1, "2012-02-01", "GOOD", "");
        inspection(981_007, 2, "OfstedInspectionRecorded", """
                {"urn": 981007, "inspection": {"inspectionNumber": "981007-2", "type": "Report card full inspection", "kind": "FULL",
                 "startedOn": "2026-01-20", "framework": "REPORT_CARD_2025", "safeguarding": "MET",
                 "judgements": {"inclusion": "STRONG_STANDARD", "leadershipAndGovernance": "NEEDS_ATTENTION"}}}""");
        CaughtUp.await();
        String report = "improvement-board-report?asOf=2026-06-30";
        read("/v1/" + report).body("moves.judgedWithoutGrade.find { it.urn == 981007 }.framework", equalTo("REPORT_CARD_2025"),
                "moves.judgedWithoutGrade.find { it.urn == 981007 }.startedOn", equalTo("2026-01-20"),
                "moves.up.urn", not(hasItem(981_007)), "moves.down.urn", not(hasItem(981_007)),
                "moves.otherwise.urn", not(hasItem(981_007)), "levels[1].schools.olderGrade", greaterThanOrEqualTo(1));
        read("/v1/improvement-board-report?asOf=2025-12-31").body("moves.judgedWithoutGrade.urn", not(hasItem(981_007)));
        assertThat(as("reader").get("/pages/" + report).asString())
                .contains("Judged by an inspection that gives no overall grade", "report card 2025, began 20 January 2026", "Older grade");
        assertThat(as("reader").accept("text/csv").get("/v1/" + report.replace("?", "/moves?")).asString().lines())
                .anyMatch(line -> line.startsWith("judgedWithoutGrade,981007,") && line.endsWith(",REPORT_CARD_2025,2026-01-20,"));
    }

    @Test
    @DisplayName("O-04: the same date and moment give the same report, whatever is corrected, renamed or published later")
    void again() {
        String moment = read(REPORT).extract().path("knownAt");
        read(REPORT).body("floor.find { it.keyStage == 'KS4' }.newlyBelow.urn", hasItem(CORRECTED));
        String first = read(REPORT + "&knownAt=" + moment).extract().asString();
        inspection(CORRECTED, 3, "OfstedInspectionCorrected", """
                {"urn": %d, "inspection": {"inspectionNumber": "%d-2", "type": "S5 Inspection", "startedOn": "2013-06-01",
                 "framework": "ofsted-2012", "overallEffectiveness": "OUTSTANDING", "judgements": {}}}""".formatted(CORRECTED, CORRECTED));
        register(CORRECTED, 2, "SchoolDetailsChanged", """
                {"urn": %d, "details": {"name": "Another Name", "laCode": "001", "kind": "MAINSTREAM", "status": "OPEN", "phase": "Secondary"},
                 "changes": [{"field": "name", "to": "Another Name"}], "validFrom": "2012-06-01"}""".formatted(CORRECTED));
        load("ks4_2013_final_b.csv", "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,PTAC5EM,PT24ENGPRG,PT24MATHPRG\n"
                + "1,001," + CORRECTED + ",Corrected Academy,CY,0,120,55,60,60\n").statusCode(201);
        CaughtUp.await();
        assertThat(read(REPORT + "&knownAt=" + moment).extract().asString()).isEqualTo(first);
        read(REPORT).body("moves.up.find { it.urn == " + CORRECTED + " }.to", equalTo("OUTSTANDING"), "moves.up.name", hasItem("Another Name"))
                .body("floor.find { it.keyStage == 'KS4' }.newlyBelow.urn", not(hasItem(CORRECTED)));
    }

    @Test
    @DisplayName("O-04: as long as nothing is recorded, the report of now is the one drawn up before, and the moment in it gives the same")
    void drawnUpOnce() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            String first = read(REPORT).extract().asString();
            assertThat(read(REPORT).extract().asString()).isEqualTo(first);
            assertThat(read(REPORT + "&knownAt=" + JsonPath.from(first).getString("knownAt")).extract().asString()).isEqualTo(first);
        });
        school(981_008, "Told Since Academy");
        graded(981_008, 1, "2012-02-01", "REQUIRES_IMPROVEMENT", "");
        graded(981_008, 2, "2013-06-01", "GOOD", "");
        CaughtUp.await();
        read(REPORT).body("moves.up.urn", hasItem(981_008));
    }

    @Test
    @DisplayName("O-04: a moment that is still to come counts as now, and the report says so")
    void today() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String knownAt = read(REPORT + "&knownAt=" + CouncilTime.day(before)).extract().path("knownAt");
        assertThat(Instant.parse(knownAt)).isBetween(before, Instant.now());
        String first = read(REPORT + "&knownAt=" + knownAt).extract().asString();
        graded(RISEN, 3, "2013-10-01", "OUTSTANDING", "");
        inspection(RISEN, 4, "OfstedInspectionWithdrawn", """
                {"urn": %d, "inspection": {"inspectionNumber": "%d-3", "type": "S5 Inspection", "startedOn": "2013-10-01"}}""".formatted(RISEN, RISEN));
        CaughtUp.await();
        assertThat(read(REPORT + "&knownAt=" + knownAt).extract().asString()).isEqualTo(first);
    }

    @Test
    @DisplayName("the council's dashboard: indicators over the years, classification by role, and what changed since a day")
    void dashboard() throws IOException {
        read("/v1/council-dashboard").header("Cache-Control", "no-store")
                .body("levels.size()", equalTo(6), "classification.withheld", equalTo(true), "classification.categories", nullValue(),
                        "changes.withheld", equalTo(true), "changes.targets", nullValue(), "changes.classifications", nullValue())
                .body("changes.moves.opened.urn", hasItems(RISEN, FALLEN))
                .body("belowFloor.findAll { it.keyStage == 'KS4' }.academicYear", hasItems(2012, 2013));
        as("performance-analyst").contentType("application/json").body("""
                {"cycle": 2015, "category": "D", "concerns": ["below-floor"], "decidedOn": "2015-01-26",
                 "expectations": [{"code": "improvement-plan", "by": "2015-03-27"}], "reason": "Below the floor in 2014."}""")
                .post("/v1/schools/" + RISEN + "/classifications").then().statusCode(201);
        as("adviser").get("/v1/council-dashboard").then().statusCode(200)
                .body("classification.withheld", equalTo(false), "changes.classifications.find { it.urn == " + RISEN + " && it.cycle == 2015 }.category", equalTo("D"));
        as("performance-analyst").contentType("application/json").body("""
                {"cycle": 2019, "category": "F", "concerns": [], "decidedOn": "2018-10-01", "expectations": [], "reason": "Results over time."}""")
                .post("/v1/schools/" + FALLEN + "/classifications").then().statusCode(201);
        as("adviser").get("/v1/council-dashboard").then().statusCode(200)
                .body("classification.categories.schools.flatten().find { it.urn == " + RISEN + " }.cycle", equalTo(2015),
                        "classification.categories.schools.flatten().find { it.urn == " + FALLEN + " }.cycle", equalTo(2019));
        String page = as("adviser").get("/pages/council").then().statusCode(200).extract().asString();
        save("council.html", page);
        assertThat(page).contains("Confidential", "href=\"/pages/schools/" + FALLEN + "\"", "<desc id=\"chart-good-description\">");
        assertThat(as("reader").get("/pages/council").then().statusCode(200).extract().asString())
                .contains("Withheld").doesNotContain("Confidential", "category D");
        as("reader").get("/v1/council-dashboard?since=2001-01-01").then().statusCode(400);
        as("reader").redirects().follow(false).get("/pages/schools?urn=" + RISEN).then().statusCode(303);
    }

    @Test
    @DisplayName("O-04: a school that moved to another area has not closed, and one that came from there has not opened")
    void movedAway() {
        school(981_004, "Moved Academy");
        register(981_004, 2, "SchoolDetailsChanged", """
                {"urn": 981004, "details": {"name": "Moved Academy", "laCode": "002", "kind": "MAINSTREAM", "status": "OPEN", "phase": "Secondary"},
                 "changes": [{"field": "laCode", "from": "001", "to": "002"}], "validFrom": "2013-06-01"}""");
        school(981_005, "Closed Academy");
        register(981_005, 2, "SchoolClosed", """
                {"urn": 981005, "laCode": "001", "name": "Closed Academy", "closedOn": "2013-07-31", "reason": "Closure"}""");
        school(981_006, "Arrived Academy");
        register(981_006, 2, "SchoolDetailsChanged", """
                {"urn": 981006, "details": {"name": "Arrived Academy", "laCode": "002", "kind": "MAINSTREAM", "status": "OPEN", "phase": "Secondary"},
                 "changes": [{"field": "laCode", "from": "001", "to": "002"}], "validFrom": "2012-06-01"}""");
        register(981_006, 3, "SchoolDetailsChanged", """
                {"urn": 981006, "details": {"name": "Arrived Academy", "laCode": "001", "kind": "MAINSTREAM", "status": "OPEN", "phase": "Secondary"},
                 "changes": [{"field": "laCode", "from": "002", "to": "001"}], "validFrom": "2013-06-01"}""");
        CaughtUp.await();
        read(REPORT).body("moves.joined.urn", hasItem(981_006), "moves.opened.urn", not(hasItem(981_006)));
        read(REPORT).body("moves.left.urn", hasItem(981_004), "moves.closed.urn", hasItem(981_005), "moves.closed.urn", not(hasItem(981_004)));
        assertThat(as("reader").get("/pages/improvement-board-report?asOf=2013-12-31").asString()).contains("No longer counted here");
    }

    @Test
    @DisplayName("N-02: the schools that moved, as files with a line each")
    void asFiles() {
        assertThat(csv(REPORT.replace("?", "/moves?")))
                .anyMatch(line -> line.startsWith("up," + RISEN + ",Risen Academy,")).anyMatch(line -> line.startsWith("newlyBelow," + FALLEN + ","));
        assertThat(as("reader").accept("application/jsonl").get("/v1/council-dashboard/moves").then().statusCode(200)
                .extract().asString().lines())
                .anyMatch(line -> line.contains("\"move\":\"opened\"") && line.contains("\"urn\":" + RISEN));
        assertThat(csv(REPORT.replace("?", "/levels?"))).hasSize(3).last().asString().startsWith("2013-12-31,");
        assertThat(csv(REPORT.replace("?", "/floor?"))).contains("keyStage,academicYear,ruleSet,judged,below,percent")
                .anyMatch(line -> line.matches("KS4,2012,[^,]+,[1-9].*")).anyMatch(line -> line.matches("KS4,2013,[^,]+,[1-9].*"));
        assertThat(csv(REPORT.replace("?", "/sources?"))).contains("of,file,release,publishedOn,recordedAt")
                .anyMatch(line -> line.startsWith("RESULTS,ks4_2013_final.csv,FINAL,2014-01-23,"));
        read(REPORT.replace("?", "/sources?") + "&knownAt=2010-01-01").body("items", empty());
    }

    private static void save(String name, String page) throws IOException {
        Files.createDirectories(Path.of("target/pages"));
        Files.writeString(Path.of("target/pages", name), page);
    }
}
