package org.goodschool.performance.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.inspection;
import static org.goodschool.performance.Service.schoolRegistered;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("O-21, P-12a: what a visiting professional reads before the visit")
class DashboardTest {

    private static final int URN = HarbourSchool.URN;
    private static final String ATTAINMENT = "KS2_EXPECTED_READING_WRITING_MATHS";
    @BeforeEach
    void aSchool() {
        HarbourSchool.given();
    }

    private static ValidatableResponse dashboard(String role) {
        return as(role).get("/v1/schools/" + URN + "/dashboard").then();
    }

    @Test
    @DisplayName("results stand beside the floor, the authority and the nation, each with the row that says it; groups of the latest year")
    void results() {
        dashboard("reader").statusCode(200).header("Cache-Control", "no-store")
                .body("name", equalTo("Harbour Primary School"), "pupils", equalTo(412), "open", equalTo(true))
                .rootPath("results.find { it.measure == '" + ATTAINMENT + "' }")
                .body("years.academicYear", equalTo(List.of(2016, 2017, 2018)), "years.value", equalTo(List.of(64, 55, 52)),
                        "years.floor", equalTo(List.of(65, 65, 65)), "years.authority", equalTo(List.of(58, 58, 58)),
                        "years.nation", equalTo(List.of(61, 61, 61)), "years[2].source.file", equalTo("ks2_2018_harbour.csv"),
                        "years[2].source.row", equalTo(2), "years[2].source.publishedOn", equalTo("2018-12-13"))
                .rootPath("results.find { it.measure == 'KS2_WRITING_PROGRESS' }")
                .body("years[2].value", nullValue(), "years[2].missing", equalTo("suppressed"))
                .rootPath("groups.find { it.group == 'DISADVANTAGED' }")
                .body("academicYear", equalTo(2018), "value", equalTo(30), "nation", equalTo(46));
        as("reader").get("/v1/schools/980099/dashboard").then().statusCode(404);
    }

    @Test
    @DisplayName("the questions follow from the figures, each with its evidence")
    void questions() {
        dashboard("reader").body("questionRules", equalTo("dashboard-questions@2"))
                .body("questions.code", hasItems("below-floor-part", "progress-falling", "disadvantaged-gap", "inspection-long-ago"))
                .rootPath("questions.find { it.code == 'progress-falling' }.evidence.findAll { it.what == 'maths progress score' }")
                .body("figure", equalTo(List.of(1.2f, 0.3f, -1.1f)), "source.file", hasItems("ks2_2016_harbour.csv"))
                .rootPath("questions.find { it.code == 'below-floor-part' }.evidence.findAll { it.what == 'reading progress score' }")
                .body("at", equalTo(List.of("2017", "2018")), "than", equalTo(List.of(-5, -5)));
    }

    @Test
    @DisplayName("I-04: of each inspection its kind, what it judged beside the overall grade or instead of one, and safeguarding, in words on the page")
    void inspections() {
        int urn = 980_002;
        schoolRegistered(urn, "MAINSTREAM", "040");
        inspection(urn, 1, "OfstedInspectionRecorded", """
                {"urn": %d, "inspection": {"inspectionNumber": "C1", "type": "Report card full inspection", "kind": "FULL", "startedOn": "2026-01-20",
                 "framework": "REPORT_CARD_2025", "safeguarding": "MET", "judgements": {"achievement": "EXPECTED_STANDARD",
                 "leadershipAndGovernance": "NEEDS_ATTENTION", "post16": "STRONG_STANDARD"}}}""".formatted(urn));
        inspection(urn, 2, "OfstedInspectionRecorded", """
                {"urn": %d, "inspection": {"inspectionNumber": "C2", "type": "Monitoring inspection", "kind": "MONITORING", "startedOn": "2026-06-09",
                 "framework": "REPORT_CARD_2025", "judgements": {}}}""".formatted(urn));
        CaughtUp.await();
        as("reader").get("/v1/schools/" + urn + "/dashboard").then().statusCode(200)
                .body("inspections.kind", equalTo(List.of("MONITORING", "FULL")), "inspections[0].judgements.size()", equalTo(0),
                        "inspections[0].safeguarding", nullValue(), "inspections[1].grade", nullValue(), "inspections[1].safeguarding", equalTo("MET"),
                        "inspections[1].judgements.leadershipAndGovernance", equalTo("NEEDS_ATTENTION"));
        assertThat(page("reader", urn)).contains("Monitoring visit", "Full inspection", "Report card 2025",
                        "Achievement: expected standard; Leadership and governance: needs attention; Post-16: strong standard; Safeguarding: met")
                .doesNotContain("leadershipAndGovernance", "NEEDS_ATTENTION", "REPORT_CARD");
    }

    @Test
    @DisplayName("ADR 14: who may not see targets and classification is told that they are withheld, and not whether there are any")
    void withheld() {
        for (String role : List.of("reader", "duty-desk", "partner-manager", "operator")) {
            dashboard(role).body("targets.withheld", equalTo(true), "targets.sets", nullValue(),
                    "classification.withheld", equalTo(true), "classification.decision", nullValue(), "classification.explanation", nullValue());
            assertThat(page(role)).contains("Withheld: your roles").doesNotContain("Reading has slipped", "Confidential", ">66<");
        }
        for (String role : List.of("performance-analyst", "intervention-lead", "adviser", "auditor")) {
            dashboard(role).body("targets.withheld", equalTo(false), "targets.sets", hasSize(1),
                    "classification.withheld", equalTo(false), "classification.decision.category", equalTo("D"));
            assertThat(page(role)).contains("Category D", "Reading has slipped", "Confidential").doesNotContain("Withheld: your roles");
        }
    }

    @Test
    @DisplayName("the page has headings, tables and pictures that say what they show, no script, and headers that keep it to one person")
    void structure() throws IOException {
        String page = page("adviser");
        Files.createDirectories(Path.of("target/pages"));
        Files.writeString(Path.of("target/pages/school.html"), page);
        assertThat(page).contains("<html lang=\"en-GB\">", "<main id=\"main\"", "href=\"#main\"", "<caption>", "scope=\"col\"", "scope=\"row\"",
                "<title id=\"chart-ks2-reading-progress-title\">", "<desc id=\"chart-ks2-reading-progress-description\">", "<polyline")
                .doesNotContain("<script", "style=\"", "onclick", "NOT_FOUND");
        as("adviser").get("/pages/schools/" + URN).then().header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
        String policy = as("adviser").get("/pages/schools/" + URN).header("Content-Security-Policy");
        assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe", "script-src");
        as("adviser").get("/pages/schools/980099").then().statusCode(404).contentType("text/html").header("Cache-Control", "no-store");
    }

    private static String page(String role) {
        return page(role, URN);
    }

    private static String page(String role, int urn) {
        return as(role).get("/pages/schools/" + urn).then().statusCode(200).contentType("text/html").extract().asString();
    }

    @Test
    @DisplayName("whatever is a list comes as CSV too")
    void exports() {
        String school = "/v1/schools/" + URN;
        for (String path : List.of(school + "/results", school + "/classifications", school + "/years-below?keyStage=KS2", "/v1/targets?urn=" + URN,
                "/v1/classifications?urn=" + URN, "/v1/floor-evaluations?urn=" + URN, "/v1/results?urn=" + URN, "/v1/schools?urn=" + URN,
                "/v1/area-results?academicYear=2018", "/v1/comparators", "/v1/classification-schemes", "/v1/target-measures",
                "/v1/indicators/good-or-better?la=001", "/v1/indicators/in-category?la=001", "/v1/indicators/below-floor?la=001")) {
            String csv = as("adviser").accept("text/csv").get(path).then().statusCode(200).contentType("text/csv").extract().asString();
            assertThat(csv.lines().count()).as(path).isGreaterThan(1);
        }
    }
}
