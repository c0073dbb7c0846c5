package org.goodschool.performance.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.csv;
import static org.goodschool.performance.Service.enterMedian;
import static org.goodschool.performance.Service.evaluation;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.published;
import static org.goodschool.performance.Service.read;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SchoolResultsTest {

    /** Their seconds can look like a figure. */
    private static final Pattern TIMES = Pattern.compile("T\\d\\d:\\d\\d:[0-9.]+Z");

    private static final String KS2 = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTRWM_EXP,READPROG,READPROG_LOWER,"
            + "READPROG_UPPER,WRITPROG,MATPROG,TFSM6CLA1A,TNotFSM6CLA1A,PTRWM_EXP_FSM6CLA1A,PTRWM_EXP_NotFSM6CLA1A\n";
    private static final String ATTAINMENT = "KS2_EXPECTED_READING_WRITING_MATHS";

    private static ValidatableResponse file(String name, String la, Map<String, ?> more, String rows) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("la", la);
        return load(name, KS2 + rows, parameters);
    }

    private static ValidatableResponse results(int urn) {
        return read("/v1/schools/" + urn + "/results");
    }

    @Test
    @DisplayName("I-07: a school's results stand beside those of its authority and of the nation, each with where it comes from")
    void beside() {
        file("ks2_2019.csv", "011", Map.of("publishedOn", "2016-12-15"), """
                1,011,950001,Seen Beside School,CY,0,60,64%,-1.5,-3,0,SUPP,2,20,40,47%,73%
                3,011,,Authority,,,600,61%,-0.5,-0.6,-0.4,0.1,NE,200,400,45%,69%
                4,,,,,,600000,53%,0,0,0,0,0,200000,400000,39%,60%
                """).statusCode(201).body("accepted", equalTo(3));
        results(950001).body("items", hasSize(1))
                .rootPath("items[0]")
                .body("figures." + ATTAINMENT + ".value", equalTo(64))
                .body("figures.KS2_READING_PROGRESS.lower", equalTo(-3), "figures.KS2_READING_PROGRESS.upper", equalTo(0))
                .body("figures.KS2_WRITING_PROGRESS.missing", equalTo("SUPPRESSED"))
                .body("figures.'" + ATTAINMENT + ".DISADVANTAGED'.value", equalTo(47))
                .body("comparators." + ATTAINMENT + ".authority.value", equalTo(61))
                .body("comparators." + ATTAINMENT + ".authority.source", equalTo("ks2_2019.csv"))
                .body("comparators." + ATTAINMENT + ".nation.value", equalTo(53))
                .body("comparators." + ATTAINMENT + ".nation.basis", equalTo("PUBLISHED"))
                .body("comparators.KS2_MATHS_PROGRESS.authority.missing", equalTo("NO_ENTRIES"))
                .body("comparators", not(hasKey("COHORT")))
                .body("sources[0].file", equalTo("ks2_2019.csv"), "sources[0].row", equalTo(2),
                        "sources[0].publishedOn", equalTo("2016-12-15"))
                .detachRootPath("items[0]")
                .body("labels.'" + ATTAINMENT + ".DISADVANTAGED'",
                        equalTo("% at the expected standard in reading, writing and maths, disadvantaged pupils"));
        assertThat(published(950001)).as("groups of pupils are on no topic").containsExactly("FloorStandardEvaluated");
    }

    @Test
    @DisplayName("A-04: a published national figure stands beside a school's, an entered median where none is published; the floor standard keeps to medians")
    void publishedBeforeComputed() {
        String ks4 = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,PTAC5EM,PT24ENGPRG,PT24MATHPRG\n";
        enterMedian("KS4", 2012, "KS4_EXPECTED_PROGRESS_MATHS", "71").statusCode(200);
        load("ks4_2012.csv", ks4 + """
                1,001,950011,School,CY,0,120,39,60,60
                5,,,,,,600000,58,68,NP
                """).statusCode(201);
        as("reader").get("/v1/schools/950011/results?knownAt=2011-01-01").then().statusCode(404);
        results(950011).rootPath("items[0].comparators")
                .body("KS4_EXPECTED_PROGRESS_ENGLISH.nation.value", equalTo(68),
                        "KS4_EXPECTED_PROGRESS_ENGLISH.nation.kind", equalTo("AVERAGE"))
                .body("KS4_EXPECTED_PROGRESS_MATHS.nation.value", equalTo(71),
                        "KS4_EXPECTED_PROGRESS_MATHS.nation.basis", equalTo("ENTERED"));
        evaluation("950011-KS4-2012").body("figures.comparator", hasItems(70, 71));
    }

    @Test
    @DisplayName("F-04: figures of a cohort or a group under 11 are withheld with the reason, in results, list and history")
    void smallNumbers() {
        file("ks2_2022.csv", "012", Map.of(), """
                1,012,950021,Few Disadvantaged,CY,0,40,64%,-1,-3,1,1,2,10,30,47%,73%
                1,012,950022,Few Pupils,CY,0,10,64%,-1,-3,1,1,2,SUPP,SUPP,SUPP,SUPP
                """).statusCode(201);
        String disadvantaged = "'" + ATTAINMENT + ".DISADVANTAGED'";
        results(950021).body("items[0].figures." + ATTAINMENT + ".value", equalTo(64))
                .body("items[0].figures." + disadvantaged + ".withheld", equalTo("group-under-11"))
                .body("items[0].figures." + disadvantaged + ".value", nullValue())
                .body("items[0].figures.'" + ATTAINMENT + ".NOT_DISADVANTAGED'.withheld", equalTo("group-under-11"));
        for (String path : List.of("/v1/schools/950022/results", "/v1/results?urn=950022",
                "/v1/schools/950022/results/KS2/2022/history")) {
            String answer = read(path).extract().asString();
            assertThat(answer).as(path).contains("cohort-under-11").doesNotContain("\"value\"", "\"lower\"");
        }
        assertThat(csv("/v1/schools/950022/results/KS2/2022/history")).contains("urn,keyStage,academicYear,figure,label,what,value,missing,withheld,"
                        + "source.file,source.row,source.importId,source.release,source.publishedOn,source.recordedAt,current")
                .anyMatch(line -> line.startsWith("950022,KS2,2022," + ATTAINMENT + ",") && line.contains(",RECORDED,,,cohort-under-11,ks2_2022.csv,3,"))
                .noneMatch(line -> line.contains(",64,"));
        read("/v1/schools/950021/results/KS2/2022/history?measure=disadvantaged")
                .body("figures." + disadvantaged + "[0].withheld", equalTo("group-under-11"));
    }

    @Test
    @DisplayName("F-04: an authority's figures of a cohort or a group under 11 are withheld beside a school's too, wherever they are shown")
    void smallNumbersOfTheAuthority() {
        file("ks2_2022.csv", "017", Map.of(), """
                1,017,950061,Only School,CY,0,8,64.71%,-1,-3,1,1,2,SUPP,SUPP,SUPP,SUPP
                3,017,,Authority,,,8,64.72%,-0.5,-0.6,-0.4,0.1,0.3,3,5,45.71%,69.71%
                """).statusCode(201).body("accepted", equalTo(2));
        file("ks2_2019.csv", "017", Map.of(), """
                1,017,950061,Only School,CY,0,40,64%,-1,-3,1,1,2,20,20,47%,73%
                3,017,,Authority,,,40,61.74%,-0.5,-0.6,-0.4,0.1,0.3,8,32,45.73%,69.73%
                """).statusCode(201).body("accepted", equalTo(2));
        String beside = "items.find { it.academicYear == %d }.comparators.'%s'.authority";
        results(950061).body(beside.formatted(2022, ATTAINMENT) + ".withheld", equalTo("cohort-under-11"))
                .body(beside.formatted(2022, ATTAINMENT) + ".value", nullValue())
                .body(beside.formatted(2019, ATTAINMENT) + ".value", equalTo(61.74f))
                .body(beside.formatted(2019, ATTAINMENT) + ".withheld", nullValue())
                .body(beside.formatted(2019, ATTAINMENT + ".DISADVANTAGED") + ".withheld", equalTo("group-under-11"))
                .body(beside.formatted(2019, ATTAINMENT + ".DISADVANTAGED") + ".value", nullValue());
        for (String path : List.of("/v1/schools/950061/results", "/v1/schools/950061/dashboard", "/pages/schools/950061", "/v1/area-results?area=017")) {
            String shown = as("reader").get(path).then().statusCode(200).extract().asString();
            assertThat(TIMES.matcher(shown).replaceAll("")).as(path).contains("61.74").doesNotContain("64.71", "64.72", "45.71", "69.71", "45.73", "69.73");
        }
        String csv = as("reader").accept("text/csv").get("/v1/schools/950061/results").then().statusCode(200).extract().asString();
        assertThat(TIMES.matcher(csv).replaceAll("")).contains("61.74").doesNotContain("64.71", "64.72", "45.71", "69.71", "45.73", "69.73");
    }

    @Test
    @DisplayName("I-01: provisional, revised, final: an earlier release never overwrites a later one, and each figure has its history")
    void releases() {
        String row = "1,013,950031,Released School,CY,0,60,%s,-1,-3,1,1,2,20,40,47%%,73%%\n";
        file("ks2_2018_provisional.csv", "013", Map.of(), row.formatted("64%")).statusCode(201);
        file("ks2_2018.csv", "013", Map.of("release", "final"), row.formatted("66%")).statusCode(201)
                .body("accepted", equalTo(1));
        file("ks2_2018_revised.csv", "013", Map.of(), row.formatted("60%")).statusCode(201).body("events", equalTo(1));
        file("ks2_2018_revised_b.csv", "013", Map.of(), row.formatted("60%")).statusCode(200).body("outcome", equalTo("UNCHANGED"));
        results(950031).body("items[0].figures." + ATTAINMENT + ".value", equalTo(66),
                "items[0].figures." + ATTAINMENT + ".release", equalTo("FINAL"),
                "items[0].figures.KS2_MATHS_PROGRESS.release", equalTo("FINAL"));
        evaluation("950031-KS2-2018").body("outcome", equalTo("NOT_BELOW"));
        String history = "/v1/schools/950031/results/KS2/2018/history?measure=";
        read(history + ATTAINMENT).rootPath("figures." + ATTAINMENT)
                .body("what", equalTo(List.of("RECORDED", "REVISED", "BEHIND")), "value", equalTo(List.of(64, 66, 60)),
                        "source.release", equalTo(List.of("PROVISIONAL", "FINAL", "REVISED")),
                        "source.file", equalTo(List.of("ks2_2018_provisional.csv", "ks2_2018.csv", "ks2_2018_revised.csv")),
                        "current", equalTo(List.of(false, true, false)));
        read(history + "KS2_MATHS_PROGRESS").rootPath("figures.KS2_MATHS_PROGRESS")
                .body("what", equalTo(List.of("RECORDED", "CONFIRMED")), "current", equalTo(List.of(false, true)));
        as("reader").get("/v1/schools/950031/results/KS4/2018/history").then().statusCode(404);
        as("reader").get("/v1/schools/950032/results").then().statusCode(404);
        file("ks2_2018.csv", "013", Map.of("release", "almost"), row.formatted("66%")).statusCode(400);
    }

    @Test
    @DisplayName("results as they were known are of the authority of then, and beside its figures")
    void theAuthorityOfThen() {
        String figures = ",School,CY,0,60,%s,-1,-3,1,1,2,20,40,47%%,73%%\n";
        String average = "3,%s,,Authority,,,600,%s,-0.5,-0.6,-0.4,0.1,0.3,300,300,45%%,69%%\n";
        file("ks2_2018_provisional.csv", "018", Map.of(), "1,018,950071" + figures.formatted("64%") + average.formatted("018", "61%")).statusCode(201);
        Instant then = Instant.now();
        file("ks2_2018_revised.csv", "019", Map.of(), "1,019,950071" + figures.formatted("65%") + average.formatted("019", "59%")).statusCode(201);
        String authority = "items[0].comparators." + ATTAINMENT + ".authority.value";
        results(950071).body("items[0].laCode", equalTo("019"), authority, equalTo(59));
        read("/v1/schools/950071/results?knownAt=" + then).body("items[0].laCode", equalTo("018"), authority, equalTo(61));
    }

    @Test
    @DisplayName("F-04: an earlier release of few pupils that is read later is withheld itself, and not the figures that are believed")
    void fewPupilsInAnEarlierRelease() {
        String row = "1,020,950081,School,CY,0,%d,%s,-1,-3,1,1,2,SUPP,SUPP,SUPP,SUPP\n";
        file("ks2_2019.csv", "020", Map.of("release", "final"), row.formatted(12, "64.71%")).statusCode(201);
        file("ks2_2019_provisional.csv", "020", Map.of(), row.formatted(8, "61.73%")).statusCode(201).body("events", equalTo(1));
        results(950081).body("items[0].figures." + ATTAINMENT + ".value", equalTo(64.71f));
        read("/v1/schools/950081/results/KS2/2019/history?measure=" + ATTAINMENT).rootPath("figures." + ATTAINMENT)
                .body("withheld", equalTo(Arrays.asList(null, "cohort-under-11")), "value", equalTo(Arrays.asList(64.71f, null)));
    }

    @Test
    @DisplayName("results are a list with filters, as JSON and CSV, with only the measures that are asked for")
    void list() {
        file("ks2_2019.csv", "014", Map.of(), """
                1,014,950041,First,CY,0,60,64%,-1,-3,1,1,2,20,40,47%,73%
                1,014,950042,Second,CY,0,60,65%,-1,-3,1,1,2,20,40,47%,73%
                """).statusCode(201);
        read("/v1/results?la=014&keyStage=KS2&academicYear=2019&measure=maths_progress&limit=1")
                .body("items", hasSize(1), "items[0].urn", equalTo(950041), "items[0].figures", aMapWithSize(1))
                .body("$", hasKey("next"));
        read("/v1/results?la=014&measure=progress_8").body("items", hasSize(0));
        String csv = as("reader").accept("text/csv").get("/v1/results?la=014&measure=KS2_EXPECTED").then().statusCode(200)
                .extract().asString();
        assertThat(csv.lines().findFirst().orElseThrow()).contains("figures." + ATTAINMENT + ".value")
                .contains("figures." + ATTAINMENT + ".DISADVANTAGED.value");
        assertThat(csv.lines()).hasSize(3);
        assertThat(String.join("\n", csv("/v1/results?la=014"))).as("round numbers as they are written").contains(",20,").doesNotContain("E+");
        as("reader").get("/v1/results?colour=red").then().statusCode(400);
        assertThat(as("reader").accept("text/csv").get("/v1/results?academicYear=2019").then().statusCode(200).extract().asString()
                .lines()).filteredOn(line -> line.contains(",014,")).hasSize(2);
        assertThat(as("reader").accept("application/jsonl").get("/v1/results?la=014&measure=maths_progress").then().statusCode(200)
                .extract().asString().lines()).hasSize(2).allSatisfy(line -> assertThat(JsonPath.from(line).getMap("figures")).hasSize(1));
    }
}
