package org.goodschool.performance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.enterMedian;
import static org.goodschool.performance.Service.evaluation;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.published;
import static org.goodschool.performance.Service.read;
import static org.goodschool.performance.Service.records;
import static org.goodschool.performance.Service.schoolRegistered;
import static org.goodschool.performance.Service.undo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("I-01, I-16: a wrong file of results is taken back, and all that followed from it follows from what stands then")
class ResultsUndoTest {

    private static final String HEADER = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,P8MEA,P8CIUPP\n";
    private static final String OF_2011 = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,PTAC5EM,PT24ENGPRG,PT24MATHPRG\n";
    private static final String REPORT = "/v1/improvement-board-report?asOf=2018-09-01";
    private static final String FILES = "sources.file";
    private static final String PROGRESS = "figures.KS4_PROGRESS_8";

    private static String row(String la, int urn, String progress, String upper) {
        return "1,%s,%d,School %d,CY,0,120,%s,%s\n".formatted(la, urn, urn, progress, upper);
    }

    private static ValidatableResponse send(String file, String la, String body, Map<String, ?> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("la", la);
        return load(file, body, parameters);
    }

    private static String id(ValidatableResponse imported) {
        return imported.statusCode(201).extract().path("id");
    }

    private static ValidatableResponse notThere(String path) {
        return as("reader").get(path).then().statusCode(404);
    }

    @Test
    @DisplayName("results that the file was the first to tell are none, their finding is withdrawn, and what it said is history")
    void firstRead() {
        String file = HEADER + row("071", 970_001, "-0.9", "-0.4") + row("071", 970_002, "0.1", "0.3");
        String wrong = id(send("ks4_2016.csv", "071", file, Map.of()));
        Instant known = Instant.now();

        undo(wrong, "?dryRun=true").statusCode(200).body("outcome", equalTo("DRY_RUN"), "accepted", equalTo(2), "events", equalTo(5));
        evaluation("970001-KS4-2016").body("outcome", equalTo("BELOW"));

        String undo = id(undo(wrong, "").body("rows", equalTo(2), "accepted", equalTo(2), "skipped", equalTo(0), "events", equalTo(5)));

        notThere("/v1/floor-evaluations/970001-KS4-2016");
        read("/v1/floor-evaluations?la=071&academicYear=2016").body("items", empty());
        read("/v1/floor-evaluations/summary?la=071&academicYear=2016&keyStage=KS4")
                .body("schools.evaluated", equalTo(0), "schools.notEvaluated.size()", equalTo(0));
        read("/v1/schools/970001/years-below?keyStage=KS4").body("below", equalTo(0), "years", empty());
        read("/v1/results?la=071&academicYear=2016").body("items", empty());
        notThere("/v1/schools/970001/results");
        read("/v1/floor-evaluations/970001-KS4-2016?knownAt=" + known).body("outcome", equalTo("BELOW"));
        read("/v1/floor-evaluations?la=071&academicYear=2016&knownAt=" + known).body("items.outcome", contains("BELOW", "NOT_BELOW"));
        read("/v1/floor-evaluations/summary?la=071&academicYear=2016&keyStage=KS4&knownAt=" + known)
                .body("schools.evaluated", equalTo(2), "schools.below", equalTo(1));
        read("/v1/schools/970001/years-below?keyStage=KS4&knownAt=" + known).body("below", equalTo(1), "years.academicYear", contains(2016));
        read("/v1/indicators/below-floor?la=071&keyStage=KS4&knownAt=" + known).body("items.findAll { it.area == '071' }.below", contains(1));
        read("/v1/indicators/below-floor?la=071&keyStage=KS4").body("items.findAll { it.area == '071' }", empty());
        notThere("/v1/schools/970001/results?asOf=2016-08-30&knownAt=" + known);
        read("/v1/schools/970001/results?knownAt=" + known.atOffset(ZoneOffset.ofHours(1)).toString().replace('+', ' ')).body("items", hasSize(1));
        read("/v1/schools/970001/results?knownAt=" + known).body("items[0]." + PROGRESS + ".value", equalTo(-0.9f));
        read("/v1/schools/970001/results/KS4/2016/history?measure=KS4_PROGRESS_8").rootPath(PROGRESS)
                .body("what", contains("RECORDED", "TAKEN_BACK"), "value", contains(-0.9f, -0.9f), "current", contains(false, false));
        read("/v1/schools/970001/timeline")
                .body("items.what", contains("ResultRecorded", "FloorStandardEvaluated", "BelowFloorDetected",
                        "ResultTakenBack", "FloorStandardEvaluated", "BelowFloorWithdrawn"))
                .body("items[3].why", equalTo("another year's file"), "items[3].causationId", equalTo("import:" + undo))
                .body("items[3].data.source.importId", equalTo(wrong), "items[3].data.before", nullValue());
        assertThat(published(970_001)).containsExactly("FloorStandardEvaluated", "BelowFloorDetected", "FloorStandardEvaluated",
                "BelowFloorWithdrawn");
        assertThat(records(970_001).getLast().value()).contains("results-taken-back");

        send("ks4_2016.csv", "071", file, Map.of()).statusCode(201).body("accepted", equalTo(2), "events", equalTo(5));
        evaluation("970001-KS4-2016").body("outcome", equalTo("BELOW"));
        read("/v1/results?la=071&academicYear=2016").body("items", hasSize(2), "items[0].sources", hasSize(1));
        read("/v1/schools/970001/results/KS4/2016/history?measure=KS4_PROGRESS_8").rootPath(PROGRESS)
                .body("what", contains("RECORDED", "TAKEN_BACK", "RECORDED"), "current", contains(false, false, true));
    }

    @Test
    @DisplayName("figures that a wrong final file changed are as the provisional one said them, each with its row, and a revised file counts again")
    void revised() {
        send("ks4_2018_provisional.csv", "072", HEADER + row("072", 970_011, "-0.9", "-0.4"), Map.of("publishedOn", "2018-10-16"))
                .statusCode(201);
        Map<String, Object> before = read("/v1/results?la=072").extract().path("items[0]");
        String wrong = id(send("ks4_2018_final.csv", "072", HEADER.strip() + ",TFSM6CLA1A,P8MEA_FSM6CLA1A\n"
                + row("072", 970_011, "0.9", "1.2").strip().replace("CY,0,120", "AC,0,150") + ",30,0.5\n", Map.of()));
        evaluation("970011-KS4-2018").body("outcome", equalTo("NOT_BELOW"));
        Instant known = Instant.now();

        undo(wrong, "").statusCode(201).body("accepted", equalTo(1), "events", equalTo(3));

        Map<String, Object> after = new HashMap<>(read("/v1/results?la=072").extract().path("items[0]"));
        for (String of : List.of("version", "recordedAt")) {
            assertThat(after).extractingByKey(of).isNotEqualTo(before.get(of));
            after.put(of, before.get(of));
        }
        assertThat(after).isEqualTo(before).extractingByKey("sources").asString().contains("ks4_2018_provisional.csv", "2018-10-16");
        evaluation("970011-KS4-2018").body("outcome", equalTo("BELOW"));
        assertThat(published(970_011)).endsWith("FloorStandardEvaluated", "BelowFloorWithdrawn", "FloorStandardEvaluated",
                "BelowFloorDetected");
        read("/v1/schools/970011/results?knownAt=" + known).body("items[0]." + PROGRESS + ".value", equalTo(0.9f),
                "items[0].figures.'KS4_PROGRESS_8.DISADVANTAGED'.value", equalTo(0.5f));
        read("/v1/schools/970011/results").body("items[0]." + PROGRESS + ".value", equalTo(-0.9f),
                "items[0]." + PROGRESS + ".release", equalTo("PROVISIONAL"));
        read("/v1/schools/970011/results/KS4/2018/history?measure=KS4_PROGRESS_8").rootPath(PROGRESS)
                .body("what", contains("RECORDED", "REVISED", "TAKEN_BACK"), "value", contains(-0.9f, 0.9f, 0.9f),
                        "current", contains(true, false, false), "source[2].file", equalTo("ks4_2018_final.csv"));
        String timeline = read("/v1/schools/970011/timeline").body("items.findAll { it.what == 'ResultTakenBack' }[0].data.before.figures",
                equalTo(4)).extract().asString();
        assertThat(timeline).doesNotContain("P8MEA", "KS4_PROGRESS_8.DISADVANTAGED");

        send("ks4_2018_revised.csv", "072", HEADER + row("072", 970_011, "0.2", "0.4"), Map.of()).statusCode(201);
        read("/v1/schools/970011/results").body("items[0]." + PROGRESS + ".value", equalTo(0.2f),
                "items[0]." + PROGRESS + ".release", equalTo("REVISED"));
    }

    @Test
    @DisplayName("what a later file changed is left and listed; the later one first, and both are taken back")
    void changedSince() {
        String first = id(send("ks4_2016.csv", "073", HEADER + row("073", 970_021, "-0.9", "-0.4") + row("073", 970_022, "-0.9", "-0.4"),
                Map.of()));
        String later = id(send("ks4_2016_b.csv", "073", HEADER + row("073", 970_021, "-0.7", "-0.2"), Map.of()));

        String undo = id(undo(first, "").body("accepted", equalTo(1), "skipped", equalTo(1), "skippedByReason.'changed-since'", equalTo(1)));
        as("performance-analyst").get("/v1/imports/" + undo + "/findings").then().statusCode(200)
                .body("items.subject", contains("970021-KS4-2016"), "items.name", contains("School 970021"), "items.area", contains("073"))
                .body("items.problem", contains(containsString("ResultRevised")));
        read("/v1/results?la=073").body("items.urn", contains(970_021), "items[0]." + PROGRESS + ".value", equalTo(-0.7f));
        undo(later, "").statusCode(201).body("accepted", equalTo(1));
        read("/v1/results?la=073").body("items[0]." + PROGRESS + ".value", equalTo(-0.9f));

        String a = id(send("ks4_2017.csv", "073", HEADER + row("073", 970_023, "-0.9", "-0.4"), Map.of()));
        String b = id(send("ks4_2017_b.csv", "073", HEADER + row("073", 970_023, "0.9", "1.4"), Map.of()));
        undo(a, "").statusCode(200).body("outcome", equalTo("UNCHANGED"));
        undo(b, "").statusCode(201);
        evaluation("970023-KS4-2017").body("outcome", equalTo("BELOW"));
        undo(a, "").statusCode(201).body("accepted", equalTo(1));
        notThere("/v1/floor-evaluations/970023-KS4-2017");
    }

    @Test
    @DisplayName("area rows and computed comparators are as before the file, and the year is judged again without them")
    void areasAndComparators() {
        send("ks4_2011.csv", "074", OF_2011 + "1,074,970031,Own School,CY,0,120,30,50,40\n4,074,,Own Authority,,,900,51,60,61\n",
                Map.of()).statusCode(201);
        evaluation("970031-KS4-2011").body("reason", equalTo("comparator-unknown"));
        StringBuilder nation = new StringBuilder(OF_2011).append("4,074,,Wrong Authority,,,901,99,98,97\n");
        for (int school = 0; school < 2_000; school++) {
            nation.append("1,%d,%d,Other School,CY,0,120,80,60,50\n".formatted(200 + school % 141, 971_000 + school));
        }
        String wrong = id(send("ks4_2011_nation.csv", "074", nation.toString(), Map.of("computeComparators", true)));
        evaluation("970031-KS4-2011").body("outcome", equalTo("BELOW"));
        read("/v1/area-results?area=074").body("items.name", contains("Wrong Authority"), "items[0].figures.COHORT.value", equalTo(901));

        undo(wrong, "").statusCode(201).body("rows", equalTo(2), "accepted", equalTo(2), "events", equalTo(4));

        notThere("/v1/comparators/KS4/2011");
        read("/v1/comparators?keyStage=KS4&academicYear=2011").body("items", empty());
        evaluation("970031-KS4-2011").body("reason", equalTo("comparator-unknown"));
        assertThat(published(970_031)).endsWith("BelowFloorDetected", "FloorStandardEvaluated", "BelowFloorWithdrawn");
        read("/v1/area-results?area=074").body("items.name", contains("Own Authority"), "items[0].figures.COHORT.value", equalTo(900),
                "items[0].sources.file", contains("ks4_2011.csv"));

        send("ks4_2011_nation.csv", "074", nation.toString(), Map.of("computeComparators", true)).statusCode(201);
        evaluation("970031-KS4-2011").body("outcome", equalTo("BELOW"));
        enterMedian("KS4", 2011, "KS4_EXPECTED_PROGRESS_MATHS", "40").statusCode(200).body("comparators", hasSize(3));
        enterMedian("KS4", 2011, "KS4_EXPECTED_PROGRESS_MATHS", "39").statusCode(200);
        evaluation("970031-KS4-2011").body("outcome", equalTo("NOT_BELOW"));
    }

    @Test
    @DisplayName("P-15, O-04: what came of targets by a result that is taken back is not known any more, nor is the file a source of today's report")
    void targetsAndTheReport() {
        schoolRegistered(970_041, "MAINSTREAM", "001");
        as("adviser").contentType("application/json").body("""
                {"academicYear": 2018, "proposedOn": "2017-10-02", "targets": [{"measure": "ks4-progress-8", "figure": 0.1, "pupils": 120}]}""")
                .post("/v1/schools/970041/targets").then().statusCode(201);
        step("guidance", """
                {"estimates": [{"measure": "ks4-progress-8", "figure": 0.1, "source": "FFT"}], "challenging": true,
                 "comment": "As estimated", "guidedOn": "2017-10-16"}""");
        step("agreement", "{\"head\": true, \"chair\": true, \"agreedOn\": \"2017-11-06\"}");
        step("sanction", "{\"sanctionedOn\": \"2017-12-04\"}");
        String wrong = id(send("ks4_2018_targets.csv", "001", HEADER + row("001", 970_041, "0.3", "0.6"), Map.of()));
        as("adviser").get("/v1/targets/970041-2018").then().body("lines[0].achievement", equalTo("MET"));
        Instant known = Instant.now();

        undo(wrong, "").statusCode(201).body("events", equalTo(3));

        as("adviser").get("/v1/targets/970041-2018?knownAt=" + known).then().body("stage", equalTo("SANCTIONED"), "lines[0].achievement", equalTo("MET"));
        as("adviser").get("/v1/targets/970041-2018?asOf=2017-11-30").then().body("stage", equalTo("AGREED"), "lines[0].result", nullValue());
        as("adviser").get("/v1/targets/970041-2018?asOf=2017-01-01").then().statusCode(404);
        as("adviser").get("/v1/targets/970041-2018").then().body("lines[0].achievement", equalTo("UNKNOWN"),
                "lines[0].result", nullValue(), "lines[0].missing", equalTo("TAKEN_BACK"));
        read(REPORT + "&knownAt=" + known).body(FILES, hasItem("ks4_2018_targets.csv"));
        read(REPORT).body(FILES, not(hasItem("ks4_2018_targets.csv")));
        send("ks4_2018_targets_right.csv", "001", HEADER + row("001", 970_041, "-0.3", "0.1"), Map.of()).statusCode(201);
        as("adviser").get("/v1/targets/970041-2018").then().body("lines[0].achievement", equalTo("NOT_MET"));
    }

    private static void step(String step, String body) {
        as("adviser").contentType("application/json").header("If-Match", "*").body(body)
                .post("/v1/targets/970041-2018/" + step).then().statusCode(200);
    }
}
