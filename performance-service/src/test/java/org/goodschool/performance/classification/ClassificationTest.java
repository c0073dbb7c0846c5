package org.goodschool.performance.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.schoolRegistered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.Topics;
import org.goodschool.performance.PerformanceAggregates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("P-08: how the council classifies a school, suggested by its results and decided by a person")
class ClassificationTest {

    private static final String WHY = "Below the floor in both years; checked with the school";
    private static final String HEADER = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTRWM_EXP,READPROG,WRITPROG,MATPROG\n";
    private static final int FIRST = 925_001;
    private static final int SCHOOLS = 20;

    private static boolean loaded;

    /** All below the floor in 2016 and 2017: category A. */
    @BeforeEach
    void results() {
        if (loaded) {
            return;
        }
        loaded = true;
        for (int year : List.of(2016, 2017)) {
            StringBuilder file = new StringBuilder(HEADER);
            for (int urn = FIRST; urn < FIRST + SCHOOLS; urn++) {
                file.append("1,001,%d,Classified School %d,CY,0,30,50%%,-6,0,0\n".formatted(urn, urn));
            }
            load("ks2_" + year + "_classified.csv", file.toString()).statusCode(201);
        }
    }

    private static String decision(int cycle, String category, String decidedOn) {
        return """
                {"cycle": %d, "category": "%s", "concerns": ["below-floor", "progress"], "decidedOn": "%s",
                 "expectations": [{"code": "improvement-plan", "by": "2018-12-15"}, {"code": "progress-review", "by": "2019-03-29"}],
                 "reason": "%s"}""".formatted(cycle, category, decidedOn, WHY);
    }

    private static ValidatableResponse classify(int urn, String body) {
        return as("performance-analyst").contentType("application/json").body(body)
                .post("/v1/schools/" + urn + "/classifications").then();
    }

    private static String classified(int urn) {
        classify(urn, decision(2018, "A", "2017-10-02")).statusCode(201);
        return urn + "-2018";
    }

    private static ValidatableResponse read(String path) {
        return as("adviser").get(path).then();
    }

    private static ValidatableResponse step(String id, String step, String body) {
        String seen = read("/v1/classifications/" + id).statusCode(200).extract().header("ETag");
        return as("performance-analyst").contentType("application/json").header("If-Match", seen).body(body)
                .post("/v1/classifications/" + id + "/" + step).then();
    }

    private static String change(String category, String decidedOn) {
        return """
                {"category": "%s", "concerns": ["attainment"], "decidedOn": "%s", "reason": "New leadership",
                 "expectations": [{"code": "support-agreed", "by": "2019-04-01"}]}""".formatted(category, decidedOn);
    }

    @Test
    @DisplayName("A-02: a category is suggested with the evidence, and the rule set's id")
    void aCategoryIsSuggestedWithItsEvidence() {
        read("/v1/schools/925001/classification-suggestion?cycle=2018").statusCode(200)
                .body("category", is("A")).body("ruleSet", is("classification-suggestion-2014@2"))
                .body("scheme", is("classification-2014@1")).body("schoolName", is("Classified School 925001"))
                .body("evidence.academicYear", contains(2017, 2016)).body("evidence.outcome", everyItem(is("BELOW")))
                .body("evidence[0].ruleSet", is("ks2-2016-2018@1"))
                .body("evidence[0].parts.measure", hasItems("KS2_EXPECTED_READING_WRITING_MATHS", "KS2_READING_PROGRESS"))
                .body("counts.find { it.signal == 'YEARS_BELOW_FLOOR' }.count", is(2));
    }

    @Test
    void whereNothingIsSuggested_itSaysWhy() {
        read("/v1/schools/925001/classification-suggestion?cycle=2016").statusCode(200)
                .body("category", nullValue()).body("reason", is("no-results")).body("evidence", empty());
        read("/v1/schools/925001/classification-suggestion?cycle=2020").statusCode(200)
                .body("reason", is("scheme-suggests-nothing")).body("scheme", is("classification-2020@1"))
                .body("evidence", hasSize(2));
        read("/v1/schools/925001/classification-suggestion?cycle=2010").statusCode(404);
        read("/v1/schools/999999/classification-suggestion?cycle=2018").statusCode(404);
        read("/v1/schools/925001/classification-suggestion").statusCode(400).body("errors.field", contains("cycle"));
    }

    @Test
    void aPersonDecides_andWhatWasSuggestedIsKeptWithIt() {
        classify(925002, decision(2018, "A", "2017-10-02")).statusCode(201)
                .header("Location", endsWith("/v1/classifications/925002-2018")).header("ETag", "\"1\"")
                .body("category", is("A")).body("agreement", is("AS_SUGGESTED")).body("reason", is(WHY))
                .body("decidedBy", is("test-officer")).body("evidence", hasSize(2)).body("decisions", is(1));
        classify(925002, decision(2018, "B", "2017-10-02")).statusCode(409).body("code", is("already-classified"));
        classify(925002, decision(2019, "E", "2018-10-02")).statusCode(201).body("agreement", is("DIFFERS"))
                .body("suggestedCategory", is("A"));
    }

    @Test
    @DisplayName("the second scheme is only data: other categories, other concerns, and nothing suggested")
    void anotherSchemeInItsYears() {
        classify(925003, """
                {"cycle": 2021, "category": "1", "concerns": ["leadership"], "decidedOn": "2020-07-01", "reason": "No head in post",
                 "expectations": [{"code": "lead-officer", "by": "2020-09-30"}]}""").statusCode(201)
                .body("scheme", is("classification-2020@1")).body("agreement", is("NO_SUGGESTION"));
        classify(925004, decision(2021, "A", "2020-07-01")).statusCode(409).body("code", is("category-unknown"));
        as("reader").get("/v1/classification-schemes").then().statusCode(200)
                .body("items.id", contains("classification-2014@1", "classification-2020@1"))
                .body("items[0].categories.code", hasItems("A", "B", "C", "D", "E", "F"))
                .body("items[0].opens", is("--06-01")).body("items[1].suggestion", nullValue())
                .body("items.sources", everyItem(not(empty())));
    }

    @Test
    void whatIsMissingInARequestIsSaidFieldByField() {
        classify(925005, "{\"expectations\": [{\"by\": \"2018-12-15\"}], \"reason\": \" \"}").statusCode(400)
                .body("errors.field", contains("category", "cycle", "expectations[0].code", "reason"));
        classify(999_999, decision(2018, "A", "2017-10-02")).statusCode(404);
        classify(925005, decision(2018, "A", "2018-09-01")).statusCode(409)
                .body("code", is("cycle-over"));
    }

    @Test
    @DisplayName("O-01: a school of another authority is not classified")
    void onlyOurOwnSchools() {
        schoolRegistered(925_091, "MAINSTREAM", "002");
        classify(925_091, decision(2018, "E", "2017-10-02")).statusCode(409).body("code", is("not-our-school"));
    }

    @Test
    @DisplayName("changes through the year are new dated decisions with a reason; all of them stay in the history")
    void changesThroughTheYear() {
        String id = classified(925006);
        step(id, "change", change("B", "2018-02-01")).statusCode(200).body("category", is("B"))
                .body("agreement", is("DIFFERS")).body("decisions", is(2)).body("reason", is("New leadership"));
        step(id, "change", change("B", "2018-03-01")).statusCode(409).body("code", is("nothing-changes"));
        step(id, "change", change("C", "2018-01-01")).statusCode(409).body("code", is("date-before-previous-step"));
        classify(925006, decision(2019, "D", "2018-10-01")).statusCode(201);

        read("/v1/schools/925006/classifications").statusCode(200).body("items.category", contains("A", "B", "D"))
                .body("items.standing", contains("SUPERSEDED", "STANDS", "STANDS")).body("items.cycle", contains(2018, 2018, 2019));
        read("/v1/schools/925006/classifications?asOf=2018-01-31").body("items.category", contains("A"))
                .body("items.standing", contains("STANDS"));
        read("/v1/classifications/925006-2018?asOf=2018-01-31").statusCode(200).body("category", is("A"));
        read("/v1/schools/925006/classifications?knownAt=2017-12-31").body("items", empty());
    }

    @Test
    void aMistakeIsWithdrawn_stands_inNoList_andStaysInTheTimeline() {
        String id = classified(925007);
        step(id, "withdrawal", "{\"reason\": \"Another school was meant\"}").statusCode(200)
                .body("status", is("WITHDRAWN")).body("category", nullValue());
        read("/v1/classifications?urn=925007&category=A").body("items", empty());
        read("/v1/classifications/" + id + "/explanation").statusCode(404);
        step(id, "letter", "{\"sentOn\": \"2017-11-01\"}").statusCode(409).body("code", is("not-classified"));
        classify(925007, decision(2018, "D", "2017-09-15")).statusCode(201).body("status", is("CLASSIFIED"));
        read("/v1/schools/925007/classifications").body("items.standing", contains("WITHDRAWN", "STANDS"));
        read("/v1/classifications/" + id + "/timeline").statusCode(200)
                .body("items.what", contains("SchoolClassified", "ClassificationWithdrawn", "SchoolClassified"))
                .body("items.why", contains(WHY, "Another school was meant", WHY))
                .body("items.who", everyItem(is("test-officer"))).body("items[0].validFrom", is("2017-10-02"));
    }

    @Test
    @DisplayName("C-19: the explanation says why, what is expected and by when, as JSON and for a letter")
    void theExplanation() {
        String id = classified(925008);
        read("/v1/classifications/" + id + "/explanation").statusCode(200)
                .body("addressees", contains("the Headteacher", "the Chair of Governors")).body("reason", is(WHY))
                .body("meaning", containsString("school of concern"))
                .body("concerns", contains("results below the floor standard", "pupils making less progress than pupils elsewhere"))
                .body("expected.by", contains("2018-12-15", "2019-03-29"))
                .body("results.academicYear", contains(2017, 2016)).body("results[0].parts.line", hasItem(65));
        String letter = as("adviser").accept("text/plain").get("/v1/classifications/" + id + "/explanation").then()
                .statusCode(200).contentType("text/plain").extract().asString();
        assertThat(letter).contains("To the Headteacher and the Chair of Governors", "Classified School 925008, URN 925008",
                "for 2017/18", "Category A.", "Decided on 2 October 2017.", WHY, "- results below the floor standard",
                "2016/17, key stage 2: below the floor standard.", ": 50 (the line was 65)",
                "- by 15 December 2018: governors adopt a plan to improve achievement, and send it to us",
                "does not predict an inspection").doesNotContain("takes the place of");

        step(id, "change", change("B", "2018-02-01")).statusCode(200);
        assertThat(as("adviser").accept("text/plain").get("/v1/classifications/" + id + "/explanation").asString())
                .contains("Category B.", "takes the place of what we told you before", "New leadership");
    }

    @Test
    void theSchoolIsToldOfEachDecision() {
        String id = classified(925009);
        step(id, "letter", "{\"sentOn\": \"2017-10-05\"}").statusCode(200).body("letterSentOn", is("2017-10-05"));
        step(id, "letter", "{\"sentOn\": \"2017-10-06\"}").statusCode(409).body("code", is("already-told"));
        step(id, "change", change("B", "2018-02-01")).statusCode(200).body("letterSentOn", nullValue());
        read("/v1/schools/925009/classifications").body("items.letterSentOn", contains("2017-10-05", null));
    }

    @Test
    void theListIsFilteredByCategoryCycleAndAuthority_alsoAsCsv() {
        classified(925010);
        classify(925011, decision(2018, "B", "2017-10-02")).statusCode(201);
        read("/v1/classifications?urn=925010&urn=925011&category=B").body("items.urn", contains(925011));
        read("/v1/classifications?urn=925010&urn=925011&cycle=2018&la=001&sort=-urn").body("items.urn", contains(925011, 925010));
        read("/v1/classifications?urn=925010&urn=925011&agreement=differs").body("items.urn", contains(925011));
        read("/v1/classifications?urn=925010&la=002").body("items", empty());
        String csv = as("adviser").accept("text/csv").get("/v1/classifications?urn=925010").asString();
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).startsWith("id,urn,").contains("925010-2018,925010,Classified School 925010,001,2018");
    }

    @Test
    @DisplayName("a caller says which state it has seen: 428 without, 412 when it is stale; and a repeated POST has one effect")
    void conditions() {
        String id = classified(925012);
        var analyst = Map.of("sentOn", "2017-10-05");
        as("performance-analyst").contentType("application/json").body(analyst)
                .post("/v1/classifications/" + id + "/letter").then().statusCode(428);
        as("performance-analyst").contentType("application/json").header("If-Match", "\"7\"").body(analyst)
                .post("/v1/classifications/" + id + "/letter").then().statusCode(412);
        as("performance-analyst").contentType("application/json").header("If-Match", "\"1\"").body(analyst)
                .post("/v1/classifications/925099-2018/letter").then().statusCode(404);
        for (int i = 0; i < 2; i++) {
            as("performance-analyst").contentType("application/json").header("Idempotency-Key", "classify-925013")
                    .body(decision(2018, "A", "2017-10-02")).post("/v1/schools/925013/classifications").then().statusCode(201);
        }
        read("/v1/classifications/925099-2018").statusCode(404);
        read("/v1/classifications/925099-2018/timeline").statusCode(404);
    }

    @Test
    @DisplayName("the council does not say which schools are in which category: not to readers, not to integrators, and no topic has a word of the reason")
    void confidential() {
        String id = classified(925014);
        for (String role : List.of("reader", "integrator", "partner-manager", "duty-desk", "registry-editor", "operator")) {
            for (String path : List.of("/v1/classifications", "/v1/classifications/" + id, "/v1/classifications/" + id + "/timeline",
                    "/v1/classifications/" + id + "/explanation", "/v1/schools/925014/classifications",
                    "/v1/schools/925014/classification-suggestion?cycle=2018")) {
                assertThat(as(role).get(path).statusCode()).as(path + " as " + role).isEqualTo(403);
            }
        }
        as("adviser").contentType("application/json").body(decision(2018, "A", "2017-10-02"))
                .post("/v1/schools/925015/classifications").then().statusCode(403);

        CaughtUp.await();
        assertThat(pulled("auditor")).contains("SchoolClassified");
        assertThat(pulled("integrator")).contains("FloorStandardEvaluated").doesNotContain("SchoolClassified");
        assertThat(as("auditor").accept("text/csv").get("/v1/events").then().statusCode(200).extract().asString()).contains(",SchoolClassified,");
        assertThat(as("integrator").accept("text/csv").get("/v1/events").then().statusCode(200).extract().asString())
                .contains(",FloorStandardEvaluated,").doesNotContain(",SchoolClassified,");
        assertThat(Topics.read(PerformanceAggregates.CLASSIFICATION_TOPIC))
                .filteredOn(record -> record.key().equals("925014")).singleElement()
                .satisfies(record -> {
                    assertThat(Topics.header(record, "ce_type")).isEqualTo("SchoolClassified");
                    assertThat(record.value()).contains("\"category\":\"A\"").doesNotContain("checked with the school");
                });
        assertThat(Topics.read(PerformanceAggregates.TOPIC)).extracting(record -> Topics.header(record, "ce_type"))
                .doesNotContain("SchoolClassified");
    }

    private static List<String> pulled(String role) {
        List<String> types = new ArrayList<>();
        String after = null;
        while (true) {
            var request = as(role).queryParam("limit", 1000);
            JsonPath page = (after == null ? request : request.queryParam("after", after)).get("/v1/events").jsonPath();
            types.addAll(page.getList("items.type"));
            if (page.getString("next").equals(after)) {
                return types;
            }
            after = page.getString("next");
        }
    }
}
