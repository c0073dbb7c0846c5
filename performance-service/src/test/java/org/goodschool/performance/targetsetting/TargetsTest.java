package org.goodschool.performance.targetsetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.linked;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.schoolRegistered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.Topics;
import org.goodschool.performance.PerformanceAggregates;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("P-15: a school's targets, from its proposal to what came of them")
class TargetsTest {

    private static final String HEADER = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTRWM_EXP,READPROG,WRITPROG,MATPROG\n";

    private static String proposal(String attainment) {
        return """
                {"academicYear": 2017, "proposedOn": "2016-10-03", "targets": [
                  {"measure": "ks2-expected-reading-writing-maths", "figure": %s, "pupils": 30},
                  {"measure": "ks2-maths-progress", "figure": 0.5, "pupils": 30},
                  {"measure": "ks2-attainment-fsm", "figure": 50, "pupils": 8},
                  {"measure": "overall-absence", "figure": 4.5, "pupils": 210}]}""".formatted(attainment);
    }

    private static final String GUIDANCE = """
            {"estimates": [{"measure": "ks2-expected-reading-writing-maths", "figure": 64, "source": "FFT"}], "challenging": true,
             "comment": "Above the estimate; the maths target is the bolder one", "guidedOn": "2016-10-17"}""";
    private static final String AGREEMENT = "{\"head\": true, \"chair\": true, \"agreedOn\": \"2016-11-07\"}";
    private static final String SANCTION = "{\"sanctionedOn\": \"2016-12-05\"}";

    private static ValidatableResponse propose(int urn, String body) {
        return as("performance-analyst").contentType("application/json").body(body).post("/v1/schools/" + urn + "/targets").then();
    }

    private static ValidatableResponse read(String path) {
        return as("adviser").get(path).then();
    }

    private static ValidatableResponse step(String id, String step, String body) {
        String seen = read("/v1/targets/" + id).statusCode(200).extract().header("ETag");
        return as("adviser").contentType("application/json").header("If-Match", seen).body(body)
                .post("/v1/targets/" + id + "/" + step).then();
    }

    private static String proposed(int urn) {
        schoolRegistered(urn, "MAINSTREAM", "001");
        propose(urn, proposal("66")).statusCode(201).header("Location", endsWith("/v1/targets/" + urn + "-2017"));
        return urn + "-2017";
    }

    private static String sanctioned(int urn) {
        String id = proposed(urn);
        step(id, "guidance", GUIDANCE).statusCode(200);
        step(id, "agreement", AGREEMENT).statusCode(200);
        step(id, "sanction", SANCTION).statusCode(200).body("stage", is("SANCTIONED"));
        return id;
    }

    private static void results(int urn, String name, String attainment, String maths) {
        load("ks2_2017_" + name + ".csv", HEADER + "1,001,%d,School %d,CY,0,30,%s,0,0,%s\n".formatted(urn, urn, attainment, maths))
                .statusCode(201);
    }

    @Test
    @DisplayName("F-18: the steps, in order, each with its date; the estimate beside the target")
    void theStepsOfTargets() {
        String id = proposed(926_001);
        step(id, "guidance", GUIDANCE).statusCode(200).body("stage", is("GUIDED")).body("challenging", is(true))
                .body("lines[0].estimate", is(64)).body("lines[0].reachesEstimate", is(true)).body("lines[1].estimate", nullValue());
        step(id, "agreement", AGREEMENT).statusCode(200).body("stage", is("AGREED")).body("agreedOn", is("2016-11-07"));
        step(id, "sanction", SANCTION).statusCode(200).body("stage", is("SANCTIONED"));
        step(id, "progress", """
                {"progress": [{"measure": "ks2-expected-reading-writing-maths", "figure": 58}], "progressOn": "2017-02-20"}""")
                .statusCode(200).body("lines[0].progress", is(58)).body("lines[0].progressOn", is("2017-02-20"));

        read("/v1/targets/" + id + "/timeline").statusCode(200)
                .body("items.what", contains("TargetsProposed", "TargetsGuided", "TargetsAgreed", "TargetsSanctioned", "TargetProgressRecorded"))
                .body("items.validFrom", contains("2016-10-03", "2016-10-17", "2016-11-07", "2016-12-05", "2017-02-20"))
                .body("items[1].why", is("Above the estimate; the maths target is the bolder one"))
                .body("items.who", everyItem(is("test-officer")));
    }

    @Test
    @DisplayName("C-1: steps out of order are refused with a code, and change nothing")
    void stepsOutOfOrder() {
        String id = proposed(926_002);
        step(id, "agreement", AGREEMENT).statusCode(409).body("code", is("not-guided"));
        step(id, "sanction", SANCTION).statusCode(409).body("code", is("not-agreed"));
        step(id, "progress", "{\"progress\": [{\"measure\": \"overall-absence\", \"figure\": 5}], \"progressOn\": \"2017-02-20\"}")
                .statusCode(409).body("code", is("not-sanctioned"));
        step(id, "guidance", GUIDANCE.replace("true", "false")).statusCode(200);
        step(id, "agreement", AGREEMENT).statusCode(409).body("code", is("not-challenging"));
        propose(926_002, proposal("70")).statusCode(409).body("code", is("already-proposed"));
        step(id, "proposal", """
                {"targets": [{"measure": "ks2-expected-reading-writing-maths", "figure": 70, "pupils": 30}], "proposedOn": "2016-10-24"}""")
                .statusCode(200).body("stage", is("PROPOSED")).body("lines.figure", contains(70)).body("challenging", nullValue());
        read("/v1/targets/" + id).body("stage", is("PROPOSED")).body("proposedOn", is("2016-10-24"));
    }

    @Test
    @DisplayName("results are held against the targets when they arrive, and again when they are revised")
    void resultsArrive() {
        String id = sanctioned(926_003);
        read("/v1/targets/" + id).body("lines.achievement", contains(nullValue(), nullValue(), nullValue(), nullValue()));
        results(926_003, "target", "65", "0.5");
        read("/v1/targets/" + id).body("lines[0].achievement", is("NOT_MET")).body("lines[0].result", is(65))
                .body("lines[1].achievement", is("MET")).body("met", is(1)).body("notMet", is(1));
        results(926_003, "target_revised", "66", "SUPP");
        read("/v1/targets/" + id).body("lines[0].achievement", is("MET")).body("lines[1].achievement", is("UNKNOWN"))
                .body("lines[1].missing", is("SUPPRESSED")).body("met", is(1)).body("notMet", is(0));
        long version = Long.parseLong(read("/v1/targets/" + id).extract().header("ETag").replace("\"", ""));
        // the same figures, written otherwise
        results(926_003, "target_once_more", "66.0", "SUPP");
        read("/v1/targets/" + id).header("ETag", "\"" + version + "\"");
        read("/v1/targets/" + id + "/timeline").body("items[4].correlationId", endsWith("#2"));
    }

    @Test
    @DisplayName("results that were published before governors sanctioned are held against the targets then")
    void resultsThatWereThereBefore() {
        results(926_004, "before", "70", "-1");
        String id = sanctioned(926_004);
        read("/v1/targets/" + id).body("lines[0].achievement", is("MET")).body("lines[1].achievement", is("NOT_MET"))
                .body("lines[2].achievement", nullValue());
    }

    @Test
    void aResultThatNobodyPublishesIsEntered() {
        String id = sanctioned(926_005);
        step(id, "result", "{\"measure\": \"overall-absence\", \"figure\": 4.5, \"source\": \"Autumn census\"}").statusCode(200)
                .body("lines[3].achievement", is("MET"));
        step(id, "result", "{\"measure\": \"ks2-maths-progress\", \"figure\": 4.5, \"source\": \"Hearsay\"}").statusCode(409)
                .body("code", is("result-is-published"));
        step(id, "result", "{\"measure\": \"attendance\", \"figure\": 95, \"source\": \"Autumn census\"}").statusCode(409)
                .body("code", is("no-such-target"));
        step(id, "result", "{\"measure\": \"happiness\", \"figure\": 95, \"source\": \"Autumn census\"}").statusCode(400)
                .body("errors.field", contains("measure"));
    }

    @Test
    @DisplayName("F-04: a result of fewer than 11 pupils is withheld with its reason, whether it meets the target too, and the counts do not tell")
    void resultsOfFewPupils() {
        String id = sanctioned(926_012);
        load("ks2_2017_few.csv", HEADER + "1,001,926012,School 926012,CY,0,10,65,0,0,0.5\n").statusCode(201);
        read("/v1/targets/" + id).body("lines[0].result", nullValue()).body("lines[0].achievement", nullValue())
                .body("lines[0].withheld", is("group-under-11")).body("met", is(0)).body("notMet", is(0));
        step(id, "result", "{\"measure\": \"ks2-attainment-fsm\", \"figure\": 40, \"source\": \"The school\"}").statusCode(200)
                .body("lines[2].result", nullValue()).body("lines[2].withheld", is("group-under-11"));
        read("/v1/targets/" + id + "/timeline").body("items.findAll { it.what == 'TargetOutcomeRecorded' }.data.withheld", everyItem(is("group-under-11")))
                .body("items.findAll { it.data.containsKey('result') || it.data.containsKey('achievement') }", empty());
        load("ks2_2017_few_revised.csv", HEADER + "1,001,926012,School 926012,CY,0,11,65,0,0,0.5\n").statusCode(201);
        read("/v1/targets/" + id).body("lines[0].result", is(65)).body("lines[0].withheld", nullValue()).body("notMet", is(1));
    }

    @Test
    void targetsAreWithdrawn_andSetAnew() {
        String id = sanctioned(926_006);
        Instant then = Instant.now();
        step(id, "withdrawal", "{\"reason\": \"The cohort has changed\"}").statusCode(200).body("stage", is("NONE")).body("lines", empty());
        String before = "/v1/targets/" + id + "?asOf=2016-12-31";
        read(before).body("stage", is("NONE")).body("lines", empty());
        propose(926_006, proposal("60")).statusCode(201).body("stage", is("PROPOSED")).body("agreedOn", nullValue());
        read(before).body("stage", is("PROPOSED")).body("lines[0].figure", is(60)).body("agreedOn", nullValue()).body("sanctionedOn", nullValue());
        read(before + "&knownAt=" + then).body("stage", is("SANCTIONED")).body("lines[0].figure", is(66));
    }

    @Test
    void theListIsFiltered_alsoAsCsv() {
        proposed(926_007);
        sanctioned(926_008);
        read("/v1/targets?urn=926007&urn=926008&stage=SANCTIONED").body("items.urn", contains(926_008));
        read("/v1/targets?urn=926007&urn=926008&academicYear=2017&la=001&sort=-urn").body("items.urn", contains(926_008, 926_007));
        assertThat(as("adviser").accept("text/csv").get("/v1/targets?urn=926007").asString().lines()).hasSize(2)
                .last().asString().startsWith("926007-2017,926007,");
        as("reader").get("/v1/target-measures").then().statusCode(200)
                .body("items.code", hasItems("ks2-attainment-fsm", "ks4-progress-8", "attendance")).body("estimateSources", hasItems("FFT"));
    }

    @Test
    void whatIsMissingIsSaidFieldByField_andWhatIsNotThereIsNotFound() {
        schoolRegistered(926_009, "MAINSTREAM", "001");
        propose(926_009, "{\"targets\": [{\"measure\": \"attendance\"}]}").statusCode(400)
                .body("errors.field", contains("academicYear", "targets[0].figure", "targets[0].pupils"));
        propose(926_099, proposal("66")).statusCode(404);
        schoolRegistered(926_010, "MAINSTREAM", "002");
        propose(926_010, proposal("66")).statusCode(409).body("code", is("not-our-school"));
        propose(926_009, proposal("166")).statusCode(409).body("code", is("figure-out-of-range"));
        read("/v1/targets/926009-2017").statusCode(404);
        read("/v1/targets/926009-2017/timeline").statusCode(404);
        as("adviser").contentType("application/json").header("If-Match", "\"1\"").body(SANCTION)
                .post("/v1/targets/926009-2017/sanction").then().statusCode(404);
    }

    @Test
    @DisplayName("targets are between school and council: not for readers, on a topic of their own, without the figures of few pupils or a word of comment")
    void confidential() {
        String id = sanctioned(926_011);
        for (String role : List.of("reader", "integrator", "partner-manager", "duty-desk", "registry-editor", "operator")) {
            for (String path : List.of("/v1/targets", "/v1/targets/" + id, "/v1/targets/" + id + "/timeline")) {
                assertThat(as(role).get(path).statusCode()).as(path + " as " + role).isEqualTo(403);
            }
        }
        as("adviser").contentType("application/json").body(SANCTION).post("/v1/targets/" + id + "/sanction").then().statusCode(428);
        as("adviser").contentType("application/json").header("If-Match", "\"1\"").body(SANCTION)
                .post("/v1/targets/" + id + "/sanction").then().statusCode(412);

        CaughtUp.await();
        var records = Topics.read(PerformanceAggregates.TARGET_TOPIC).stream().filter(record -> record.key().equals("926011")).toList();
        assertThat(records).extracting(record -> Topics.header(record, "ce_type"))
                .containsExactly("TargetsProposed", "TargetsGuided", "TargetsAgreed", "TargetsSanctioned");
        assertThat(records.getFirst().value()).contains("{\"measure\":\"ks2-attainment-fsm\"}", "\"figure\":66");
        assertThat(records).allSatisfy(record -> assertThat(record.value()).doesNotContain("bolder"));
        assertThat(read("/v1/targets/" + id).extract().jsonPath().getInt("lines[2].figure")).isEqualTo(50);
    }

    @Test
    @DisplayName("C-4: lineage=include also lists the targets that stand under the old number")
    void given_targets_under_the_old_number_then_lineage_include_lists_them_by_the_new_one() {
        proposed(939_001);
        linked(939_002, 939_001, 1);
        CaughtUp.await();
        read("/v1/targets?urn=939002").statusCode(200).body("items", empty());
        read("/v1/targets?urn=939002&lineage=include").statusCode(200).body("items.urn", contains(939_001));
        read("/v1/targets?lineage=include").statusCode(400).body("errors.field", contains("lineage"));
    }
}
