package org.goodschool.performance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.evaluation;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.published;
import static org.goodschool.performance.Service.read;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Topics;
import org.goodschool.performance.Service;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ResultImportTest {

    private static final String KS4_2013 = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,PTAC5EM,PT24ENGPRG,PT24MATHPRG\n";

    @Test
    void givenAFileOfOneYear_whenLoaded_thenItsSchoolsAreRecordedAndJudged() {
        String file = KS4_2013 + """
                1,001,910001,Below Academy,AC,0,120,39,72,72
                1,001,910002,On The Line School,CY,0,120,40,72,72
                1,001,910003,Ten Pupils School,CY,0,10,10,10,10
                1,001,910004,Special School,CYS,0,30,0,0,0
                1,001,910005,Closed School,CY,1,120,10,10,10
                1,001,910006,Silent School,CY,0,120,SUPP,NE,LOWCOV
                1,002,910007,School Elsewhere,CY,0,120,10,10,10
                1,,910008,School Somewhere,CY,0,120,10,10,10
                4,001,,An Authority,,,,57,70,70
                """;
        load("ks4_2012-2013.csv", file).statusCode(201)
                .body("kind", equalTo("ks4"), "rows", equalTo(9), "accepted", equalTo(7), "skipped", equalTo(2))
                .body("skippedByReason", equalTo(Map.of("another-la", 1, "unknown-la", 1)))
                .body("events", equalTo(14))
                .body("comparators.measure", hasItem("KS4_EXPECTED_PROGRESS_ENGLISH"))
                .body("comparators.basis", hasItem("PUBLISHED"));

        evaluation("910001-KS4-2013").body("outcome", equalTo("BELOW"), "ruleSet", equalTo("ks4-2012-2015@1"))
                .body("typeFrom", equalTo("FILE"), "closureFrom", equalTo("FILE"), "publishedRows", equalTo(1))
                .body("figures", hasSize(3)).header("ETag", startsWith("\""));
        evaluation("910002-KS4-2013").body("outcome", equalTo("NOT_BELOW"));
        evaluation("910003-KS4-2013").body("reason", equalTo("cohort-under-11"), "figures", hasSize(0));
        evaluation("910004-KS4-2013").body("reason", equalTo("excluded-type"));
        evaluation("910005-KS4-2013").body("reason", equalTo("closed"));
        evaluation("910006-KS4-2013").body("reason", equalTo("measure-missing-suppressed"));

        read("/v1/floor-evaluations?academicYear=2013&keyStage=KS4&outcome=BELOW&la=001&urn=910001")
                .body("items.id", equalTo(List.of("910001-KS4-2013")));
        read("/v1/schools/910001/years-below?keyStage=KS4").body("below", equalTo(1), "judged", equalTo(1));
        read("/v1/schools/910001/timeline").body("items.what",
                equalTo(List.of("ResultRecorded", "FloorStandardEvaluated", "BelowFloorDetected")));
        assertThat(published(910001)).containsExactly("FloorStandardEvaluated", "BelowFloorDetected");
        assertThat(published(910003)).containsExactly("FloorStandardEvaluated");

        load("renamed_2013.csv", file).body("accepted", equalTo(0), "unchanged", equalTo(7), "events", equalTo(0));

        String id = as("performance-analyst").get("/v1/imports?file=ks4_2012-2013.csv&outcome=APPLIED").path("items[0].id");
        as("performance-analyst").contentType("application/json").body(Map.of("reason", "another year's"))
                .post("/v1/imports/" + id + "/undo?dryRun=true").then().statusCode(200)
                .body("outcome", equalTo("DRY_RUN"), "rows", equalTo(7), "accepted", equalTo(7), "skipped", equalTo(0));
    }

    @Test
    void whatSubscribersGetLeadsBackToTheRow_andNeverTellsFiguresOfFewPupils() {
        String id = load("ks4_2013.csv", KS4_2013 + "1,001,910021,Few Pupils,CY,0,9,11,11,11\n").statusCode(201)
                .extract().path("id");
        var record = Service.records(910021).getFirst();
        assertThat(Topics.header(record, "ce_correlationid")).isEqualTo(id + "#2");
        assertThat(Topics.header(record, "ce_subject")).isEqualTo("910021");
        assertThat(record.value()).contains("cohort-under-11").doesNotContain("\"value\"").doesNotContain("cohort\":");
    }

    @Test
    @DisplayName("a file that prints a school twice counts it once, and tells how often it was printed")
    void aRepeatedRow() {
        load("ks4_2013.csv", (KS4_2013 + """
                1,003,910031,Twice School,CY,0,120,30,30,30
                1,003,910031,Twice School,CY,0,120,30,30,30
                1,003,910032,Once School,CY,0,120,90,90,90
                """).getBytes(StandardCharsets.UTF_8), Map.of("la", "003")).statusCode(201)
                .body("accepted", equalTo(2), "skipped", equalTo(1), "skippedByReason.repeated-row", equalTo(1));
        evaluation("910031-KS4-2013").body("publishedRows", equalTo(2));
        read("/v1/floor-evaluations/summary?academicYear=2013&keyStage=KS4&la=003")
                .body("evaluated", equalTo(3), "below", equalTo(2), "notBelow", equalTo(1))
                .body("schools.evaluated", equalTo(2), "schools.below", equalTo(1));
    }

    @Test
    void givenAResult_whenACorrectedFileLiftsItOverTheFloor_thenTheFindingIsWithdrawn() {
        load("ks4_2013.csv", KS4_2013 + "1,001,910041,Corrected School,CY,0,120,30,30,30\n").statusCode(201);
        load("ks4_2013_revised.csv", KS4_2013 + "1,001,910041,Corrected School,CY,0,120,41,30,30\n").statusCode(201)
                .body("accepted", equalTo(1), "events", equalTo(3));
        assertThat(published(910041)).containsExactly("FloorStandardEvaluated", "BelowFloorDetected",
                "FloorStandardEvaluated", "BelowFloorWithdrawn");
        evaluation("910041-KS4-2013").body("outcome", equalTo("NOT_BELOW"));
    }

    @Test
    void aDryRunTellsWhatWouldHappen_andChangesNothing() {
        load("ks4_2013.csv", (KS4_2013 + "1,001,910051,Dry School,CY,0,120,30,30,30\n").getBytes(StandardCharsets.UTF_8),
                Map.of("la", "001", "dryRun", true)).statusCode(200)
                .body("outcome", equalTo("DRY_RUN"), "accepted", equalTo(1), "events", equalTo(3));
        as("reader").get("/v1/floor-evaluations/910051-KS4-2013").then().statusCode(404);
    }

    @Test
    @DisplayName("from 2019 results are kept, and no standard is applied to them")
    void noStandardFrom2019() {
        load("ks4_2019.csv", """
                RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,P8MEA,P8CIUPP
                1,001,910061,Later School,CY,0,120,-1.2,-0.9
                """).statusCode(201);
        evaluation("910061-KS4-2019").body("outcome", equalTo("NOT_APPLICABLE"), "reason", equalTo("no-floor-standard"));
        assertThat(published(910061)).containsExactly("FloorStandardEvaluated");
    }

    @Test
    @DisplayName("results of 2025, which have no Progress 8, are kept and shown")
    void noProgress8In2025() {
        String row = "1,001,910062,This School,CY,0,120,51.3,64%\n";
        load("ks4_2024-2025.csv", "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,ATT8SCR,PTL2BASICS_94\n" + row).statusCode(201)
                .body("accepted", equalTo(1));
        read("/v1/schools/910062/results").body("items[0].academicYear", equalTo(2025))
                .body("items[0].figures.KS4_ATTAINMENT_8.value", equalTo(51.3f));
        evaluation("910062-KS4-2025").body("outcome", equalTo("NOT_APPLICABLE"), "reason", equalTo("no-floor-standard"));
        read("/v1/schools/910062/dashboard").body("urn", equalTo(910062));
        load("ks4_2024-2025_again.csv", "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,PTAC5EM,PTL2BASICS_94\n" + row).statusCode(422)
                .body("errors[0].why", equalTo("the file is not of 2025: it has the columns of 2008, and lacks ATT8SCR of 2025"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1,001,910071,A,CY,0,120,140,30,30 | PTAC5EM | is not between 0 and 100",
        "1,001,abc,A,CY,0,120,30,30,30 | URN | is not a URN of six digits",
        "1,001,910071,A,CY,0,120,thirty,30,30 | PTAC5EM | is neither a figure nor one of SUPP",
        "1,001,910071,A,CY,0,-3,30,30,30 | TPUP | is neither a number of pupils"})
    void aBrokenRowRefusesTheFile_andLeavesNothingBehind(String row, String column, String why) {
        load("ks4_2013.csv", KS4_2013 + "1,001,910072,Good School,CY,0,120,30,30,30\n" + row + "\n").statusCode(422)
                .body("outcome", equalTo("REFUSED"), "rejected", equalTo(1), "accepted", equalTo(0))
                .body("errors[0].row", equalTo(3), "errors[0].column", equalTo(column), "errors[0].why", startsWith(why));
        as("reader").get("/v1/floor-evaluations/910072-KS4-2013").then().statusCode(404);
    }

    @Test
    void twoRowsThatContradictEachOtherRefuseTheFile() {
        load("ks4_2013.csv", KS4_2013 + """
                1,001,910081,Twice School,CY,0,120,30,30,30
                1,001,910081,Twice School,CY,0,120,31,30,30
                """).statusCode(422).body("rejected", equalTo(1), "errors[0].why", containsString("row 2 says something else"));
        as("reader").get("/v1/floor-evaluations/910081-KS4-2013").then().statusCode(404);
    }

    @Test
    void aFileWithoutAYear_orWithTheColumnsOfAnother_isRefusedClearly() {
        String row = "1,001,910091,A School,CY,0,120,30,30,30\n";
        load("ks4.csv", KS4_2013 + row).statusCode(422)
                .body("errors[0].why", startsWith("the academic year is not told"),
                        "errors[0].toDo", equalTo("Tell the academic year, and send the same file again."));
        load("ks4_2014.csv", KS4_2013 + row).statusCode(422)
                .body("errors[0].why", equalTo("the file is not of 2014: it has the columns of 2009 to 2013, and lacks PTAC5EM_PTQ, "
                        + "PT24ENGPRG_PTQ, PT24MATHPRG_PTQ of 2014"));
        load("ks4_2031.csv", KS4_2013 + row).statusCode(422)
                .body("errors[0].why", startsWith("the file is not of 2031: it has the columns of 2009 to 2013, and lacks P8MEA"));
        load("ks4_2020.csv", KS4_2013 + row).statusCode(422)
                .body("errors[0].why", equalTo("the columns of KS4 are not known for 2020: they are for 2008 to 2019, 2022 and later"));
        load("ks4.csv", (KS4_2013 + row).getBytes(StandardCharsets.UTF_8), Map.of("la", "001", "academicYear", "1899"))
                .statusCode(400);
        load("ks4.csv", (KS4_2013 + row).getBytes(StandardCharsets.UTF_8), Map.of("la", "001", "academicYear", "2013"))
                .statusCode(201);
    }

    @Test
    @DisplayName("a file without a column of its year is told which one, though a year that needs fewer would take it")
    void aFileThatLacksAColumnOfItsYear() {
        String header = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTRWM_EXP,WRITPROG,MATPROG\n";
        load("ks2_2017.csv", header + "1,001,910095,A School,CY,0,30,65%,0.1,0.2\n").statusCode(422)
                .body("errors", hasSize(1), "errors[0].why", equalTo("the file lacks READPROG of 2017"), "errors[0].column", equalTo("READPROG"))
                .body("errors[0].toDo", startsWith("Send it with all columns"));
        load("ks2_2024.csv", header + "1,001,910095,A School,CY,0,30,65%,0.1,0.2\n").statusCode(201);
    }

    @Test
    void aListCanBePagedAndReadAsCsv() {
        load("ks4_2013.csv", (KS4_2013 + """
                1,004,910101,First,CY,0,120,30,30,30
                1,004,910102,Second,CY,0,120,30,30,30
                """).getBytes(StandardCharsets.UTF_8), Map.of("la", "004")).statusCode(201);
        String next = read("/v1/floor-evaluations?la=004&limit=1").body("items", hasSize(1)).extract().path("next");
        read("/v1/floor-evaluations?la=004&limit=1&after=" + next).body("items.urn", hasItem(910102))
                .body("$", not(hasItem("next")));
        String csv = as("reader").accept("text/csv").get("/v1/floor-evaluations?la=004").then().statusCode(200).extract().asString();
        assertThat(csv).startsWith("id,urn,keyStage").contains("910101-KS4-2013");
        as("reader").get("/v1/floor-evaluations?keyStage=KS3&colour=red").then().statusCode(400).body("errors", hasSize(2));
    }
}
