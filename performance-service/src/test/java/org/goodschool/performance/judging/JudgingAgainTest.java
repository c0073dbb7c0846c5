package org.goodschool.performance.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.csv;
import static org.goodschool.performance.Service.enterMedian;
import static org.goodschool.performance.Service.evaluation;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.published;
import static org.goodschool.performance.Service.read;
import static org.goodschool.performance.Service.register;
import static org.goodschool.performance.Service.schoolRegistered;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.Topics;
import org.goodschool.performance.Service;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Judgements follow what they rest on: national figures, and what the register says. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class JudgingAgainTest {

    private static final String KS2_2013 =
            "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTREADWRITTAMATX,PT2READ,PT2WRITTA,PT2MATH\n";
    private static final String KS2_2010 = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTENGMATX,PT2ENG12,PT2MATH12\n";
    private static final String KS2_2010_SILENT = "RECTYPE,LEA,URN,SCHNAME,TELIG,PTENGMATX,PT2ENG12,PT2MATH12\n";

    @Test
    @DisplayName("A-11: without national figures the outcome is unknown; entered with a source, they decide it; corrected, they undo it")
    void nationalFigures() {
        load("ks2_2013.csv", KS2_2013 + """
                1,001,920001,Waiting School,CY,0,30,59%,80%,80%,80%
                1,001,920002,Saved School,CY,0,30,61%,80%,80%,80%
                """).statusCode(201);
        evaluation("920001-KS2-2013").body("outcome", equalTo("NOT_EVALUATED"), "reason", equalTo("comparator-unknown"));
        evaluation("920002-KS2-2013").body("outcome", equalTo("NOT_BELOW"));

        enterMedian("KS2", 2013, "KS2_TWO_LEVELS_READING", "91").statusCode(200);
        enterMedian("KS2", 2013, "KS2_TWO_LEVELS_WRITING", "95").statusCode(200);
        evaluation("920001-KS2-2013").body("reason", equalTo("comparator-unknown"));
        enterMedian("KS2", 2013, "KS2_TWO_LEVELS_MATHS", "92").statusCode(200)
                .body("comparators.inForce", hasItem(true), "academicYear", equalTo(2013));
        evaluation("920001-KS2-2013").body("outcome", equalTo("BELOW"), "figures.comparatorBasis", hasItem("ENTERED"),
                "sources.file", equalTo(List.of("ks2_2013.csv")), "sources.row", equalTo(List.of(2)));
        Instant then = Instant.now();
        enterMedian("KS2", 2013, "KS2_TWO_LEVELS_MATHS", "92").statusCode(200);
        enterMedian("KS2", 2013, "KS2_TWO_LEVELS_MATHS", "80").statusCode(200);
        evaluation("920001-KS2-2013").body("outcome", equalTo("NOT_BELOW"));

        read("/v1/floor-evaluations/920001-KS2-2013?knownAt=" + then).body("outcome", equalTo("BELOW"), "figures.comparator", hasItems(91, 95, 92),
                "sources.row", equalTo(List.of(2)));
        read("/v1/floor-evaluations?urn=920001&knownAt=" + then).body("items.id", equalTo(List.of("920001-KS2-2013")),
                "items.outcome", equalTo(List.of("BELOW")), "items[0].figures", nullValue());
        read("/v1/comparators/KS2/2013?knownAt=" + then).body("comparators.value", hasItems(91, 95, 92));
        read("/v1/comparators?keyStage=KS2&academicYear=2013&knownAt=" + then).body("items[0].comparators.value", hasItems(91, 95, 92));
        as("reader").get("/v1/comparators/KS2/2013?asOf=2013-08-30").then().statusCode(404);
        as("reader").get("/v1/floor-evaluations/920001-KS2-2013?asOf=2013-08-30").then().statusCode(404);
        read("/v1/floor-evaluations?urn=920001&asOf=2013-08-30").body("items", empty());
        read("/v1/floor-evaluations?urn=920001&asOf=2013-08-31").body("items.outcome", equalTo(List.of("NOT_BELOW")));
        assertThat(published(920001)).endsWith("BelowFloorDetected", "FloorStandardEvaluated", "BelowFloorWithdrawn")
                .filteredOn("BelowFloorDetected"::equals).hasSize(1);
        read("/v1/comparators?keyStage=KS2&academicYear=2013").body("items[0].comparators.measure",
                hasItems("KS2_TWO_LEVELS_READING", "KS2_TWO_LEVELS_WRITING", "KS2_TWO_LEVELS_MATHS"));
        read("/v1/floor-evaluations/summary?academicYear=2013&keyStage=KS2&la=001")
                .body("comparators.value", hasItems(91, 95, 80), "ruleSet", equalTo("ks2-2013@1"));
        assertThat(csv("/v1/floor-evaluations/summary?academicYear=2013&keyStage=KS2&la=001")).contains("academicYear,keyStage,outcome,reason,schools,rows")
                .anyMatch(line -> line.matches("2013,KS2,NOT_BELOW,,[1-9][0-9]*,[1-9][0-9]*"));
    }

    @Test
    @DisplayName("F-04: figures that were judged before a cohort turned out to be small are withheld as they were known too")
    void smallInHindsight() {
        String row = "1,001,920091,Shrunk School,CY,0,%d,50%%,50%%,50%%\n";
        load("ks2_2010_shrunk.csv", KS2_2010 + row.formatted(30)).statusCode(201);
        Instant then = Instant.now();
        load("ks2_2010_shrunk_revised.csv", KS2_2010 + row.formatted(8)).statusCode(201);
        evaluation("920091-KS2-2010").body("outcome", equalTo("NOT_EVALUATED"), "reason", equalTo("cohort-under-11"));
        read("/v1/floor-evaluations/920091-KS2-2010?knownAt=" + then).body("outcome", equalTo("BELOW"), "figures", empty(),
                "withheld", equalTo("cohort-under-11"));
    }

    @Test
    void anEntryThatTheYearDoesNotCompare_orOutOfRange_orWithoutASource_isRefused() {
        enterMedian("KS2", 2017, "KS2_TWO_LEVELS_MATHS", "92").statusCode(409).body("code", equalTo("measure-not-compared"));
        enterMedian("KS2", 2014, "KS2_TWO_LEVELS_MATHS", "140").statusCode(409).body("code", equalTo("comparator-out-of-range"));
        enterMedian("KS2", 1899, "KS2_TWO_LEVELS_MATHS", "92").statusCode(400);
        as("performance-analyst").contentType("application/json").body(Map.of("value", 91))
                .put("/v1/comparators/KS2/2014/KS2_TWO_LEVELS_MATHS").then().statusCode(400)
                .body("errors.field", hasItems("kind", "source"));
    }

    @Test
    @DisplayName("A-14: the register fills in what a file leaves out, and a closure undoes the finding")
    void theRegister() {
        load("ks2_2010.csv", KS2_2010_SILENT + "1,001,920021,Silent School,30,50%,50%,50%\n").statusCode(201);
        evaluation("920021-KS2-2010").body("reason", equalTo("type-unknown"));

        schoolRegistered(920021, "MAINSTREAM", "001");
        evaluation("920021-KS2-2010").body("outcome", equalTo("BELOW"), "typeFrom", equalTo("REGISTER"),
                "closureFrom", equalTo("REGISTER"));

        register(920021, 2, "SchoolClosed", """
                {"urn": 920021, "laCode": "001", "name": "School", "closedOn": "2015-08-31", "reason": "Closure"}""");
        CaughtUp.await();
        evaluation("920021-KS2-2010").body("outcome", equalTo("NOT_EVALUATED"), "reason", equalTo("closed"));
        assertThat(published(920021)).containsExactly("FloorStandardEvaluated", "FloorStandardEvaluated",
                "BelowFloorDetected", "FloorStandardEvaluated", "BelowFloorWithdrawn");
        assertThat(Service.records(920021)).extracting(record -> Topics.header(record, "ce_correlationid"))
                .last().isEqualTo("test-920021");
    }

    @Test
    @DisplayName("F-04: a change of type undoes the finding, and the event says what changed and because of what")
    void anotherType() {
        load("ks2_2010_types.csv", KS2_2010_SILENT + "1,001,920025,Changing School,30,50%,50%,50%\n").statusCode(201);
        schoolRegistered(920025, "MAINSTREAM", "001");
        evaluation("920025-KS2-2010").body("outcome", equalTo("BELOW"));
        register(920025, 2, "SchoolDetailsChanged", """
                {"urn": 920025, "details": {"name": "School", "laCode": "001", "kind": "SPECIAL", "status": "OPEN"},
                 "changes": [{"field": "kind", "from": "MAINSTREAM", "to": "SPECIAL"}]}""");
        CaughtUp.await();
        read("/v1/floor-evaluations/920025-KS2-2010/timeline").rootPath("items.findAll { it.what == 'FloorStandardEvaluated' }")
                .body("data.trigger", equalTo(List.of("RESULTS", "REGISTER", "REGISTER")),
                        "data[2].differences.what", equalTo(List.of("OUTCOME", "REASON")),
                        "data[2].differences.after", equalTo(List.of("NOT_EVALUATED", "excluded-type")));
    }

    @Test
    @DisplayName("A-12: a school with both key stages is judged at each, and its years below are counted for each")
    void bothKeyStages() {
        load("ks2_2010_through.csv", KS2_2010 + "1,001,920071,All-through School,CY,0,30,50%,50%,50%\n").statusCode(201);
        load("ks4_2010_through.csv", "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,PTAC5EM,PT24ENGPRG,PT24MATHPRG\n"
                + "1,001,920071,All-through School,CY,0,120,80,90,90\n").statusCode(201);
        evaluation("920071-KS2-2010").body("outcome", equalTo("BELOW"));
        evaluation("920071-KS4-2010").body("outcome", equalTo("NOT_BELOW"));
        read("/v1/schools/920071/years-below?keyStage=KS2").body("below", equalTo(1), "judged", equalTo(1));
        read("/v1/schools/920071/years-below?keyStage=KS4").body("below", equalTo(0), "judged", equalTo(1));
    }

    @Test
    void aSchoolThatClosedOnlyToBecomeAnAcademyStaysJudged() {
        load("ks2_2010_converters.csv", KS2_2010_SILENT + "1,001,920031,Converting School,30,50%,50%,50%\n").statusCode(201);
        schoolRegistered(920031, "MAINSTREAM", "001");
        register(920031, 2, "SchoolClosed", """
                {"urn": 920031, "laCode": "001", "name": "School", "closedOn": "2015-08-31", "reason": "Academy Converter"}""");
        CaughtUp.await();
        evaluation("920031-KS2-2010").body("outcome", equalTo("BELOW"));
    }

    @Test
    @DisplayName("F-04: why a school closed may be told later than its closure, and by an undo in GIAS's words beside its own")
    void whyItClosedIsOneOfItsFacts() {
        load("ks2_2010_why.csv", KS2_2010_SILENT + "1,001,920033,Converting School,30,50%,50%,50%\n").statusCode(201);
        schoolRegistered(920033, "MAINSTREAM", "001");
        register(920033, 2, "SchoolClosed", """
                {"urn": 920033, "laCode": "001", "name": "School", "closedOn": "2015-08-31"}""");
        CaughtUp.await();
        evaluation("920033-KS2-2010").body("outcome", equalTo("NOT_EVALUATED"), "reason", equalTo("closed"));
        register(920033, 3, "SchoolDetailsChanged", """
                {"urn": 920033, "details": {"name": "School", "laCode": "001", "kind": "MAINSTREAM", "status": "CLOSED",
                 "closedOn": "2015-08-31", "closureReason": "Academy Converter"},
                 "changes": [{"field": "closureReason", "to": "Academy Converter"}]}""");
        register(920033, 4, "SchoolReopened", """
                {"urn": 920033, "laCode": "001", "name": "School", "reopenedOn": "2016-01-01"}""");
        register(920033, 5, "SchoolClosed", """
                {"urn": 920033, "laCode": "001", "name": "School", "closedOn": "2015-08-31", "reason": "wrong file",
                 "closureReason": "Academy Converter"}""");
        CaughtUp.await();
        evaluation("920033-KS2-2010").body("outcome", equalTo("BELOW"));
    }

    @Test
    @DisplayName("a file that names type and closure is believed against the register of today")
    void theFileIsBelieved() {
        schoolRegistered(920041, "SPECIAL", "001");
        register(920041, 2, "SchoolClosed", """
                {"urn": 920041, "laCode": "001", "name": "School", "closedOn": "2015-08-31", "reason": "Closure"}""");
        CaughtUp.await();
        load("ks2_2010_named.csv", """
                RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTENGMATX,PT2ENG12,PT2MATH12
                1,001,920041,Named School,CY,0,30,50%,50%,50%
                """).statusCode(201);
        evaluation("920041-KS2-2010").body("outcome", equalTo("BELOW"), "typeFrom", equalTo("FILE"));
    }

    @Test
    @DisplayName("a row without an authority is placed by the register, and left alone until the register can")
    void rowsWithoutAnAuthority() {
        String file = KS2_2010_SILENT + "1,,920051,Placeless School,30,50%,50%,50%\n";
        load("ks2_2010_placeless.csv", file).statusCode(201).body("skippedByReason.unknown-la", equalTo(1));
        schoolRegistered(920051, "MAINSTREAM", "001");
        load("ks2_2010_placeless.csv", file).statusCode(201).body("accepted", equalTo(1));
        evaluation("920051-KS2-2010").body("laCode", equalTo("001"), "outcome", equalTo("BELOW"));
    }

    @Test
    void yearsBelowAreCountedOverTheYears() {
        load("ks2_2010_years.csv", KS2_2010 + "1,001,920061,Years School,CY,0,30,50%,50%,50%\n").statusCode(201);
        load("ks2_2012_years.csv", KS2_2010 + "1,001,920061,Years School,CY,0,30,50%,50%,50%\n").statusCode(201);
        load("ks2_2016_years.csv", "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTRWM_EXP,READPROG,WRITPROG,MATPROG\n"
                + "1,001,920061,Years School,CY,0,30,70%,0,0,0\n").statusCode(201);
        read("/v1/schools/920061/years-below?keyStage=KS2").body("below", equalTo(2), "judged", equalTo(3),
                "years.academicYear", equalTo(List.of(2010, 2012, 2016)));
        as("reader").get("/v1/schools/920061/years-below").then().statusCode(400);
    }
}
