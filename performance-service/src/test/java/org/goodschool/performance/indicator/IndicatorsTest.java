package org.goodschool.performance.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.inspection;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.read;
import static org.goodschool.performance.Service.register;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class IndicatorsTest {

    private static void school(int urn, String la, String phase, String pupils, String dates) {
        register(urn, 1, "SchoolRegistered", """
                {"urn": %d, "details": {"name": "School", "laCode": "%s", "kind": "MAINSTREAM", "status": "%s", "phase": "%s",
                 "type": "Community school"%s%s}, "source": {"file": "gias.csv", "row": 2, "statedOn": "2013-01-01"}}"""
                .formatted(urn, la, dates.contains("closedOn") ? "CLOSED" : "OPEN", phase,
                        pupils.isEmpty() ? "" : ", \"pupils\": " + pupils, dates.isEmpty() ? "" : ", " + dates));
    }

    private static String graded(int urn, String number, String day, String grade, String category) {
        return """
                {"urn": %d, "inspection": {"inspectionNumber": "%s", "type": "S5 Inspection", "startedOn": "%s",
                 "framework": "ofsted-2012", "overallEffectiveness": "%s"%s, "judgements": {}}}"""
                .formatted(urn, number, day, grade, category.isEmpty() ? "" : ", \"category\": \"" + category + "\"");
    }

    private static ValidatableResponse good(String query) {
        return read("/v1/indicators/good-or-better?" + query);
    }

    @Test
    @DisplayName("I-04: an inspection that is withdrawn counts no longer, and the one before it does again")
    void withdrawn() {
        school(960071, "027", "Primary", "100", "");
        inspection(960071, 1, "OfstedInspectionRecorded", graded(960071, "W1", "2012-10-01", "GOOD", ""));
        inspection(960071, 2, "OfstedInspectionRecorded", graded(960071, "W2", "2013-02-01", "INADEQUATE", "SPECIAL_MEASURES"));
        CaughtUp.await();
        good("la=027&asOf=2013-06-07").body("items[0].schools.goodOrBetter", equalTo(0));
        inspection(960071, 3, "OfstedInspectionWithdrawn", graded(960071, "W2", "2013-02-01", "INADEQUATE", "SPECIAL_MEASURES"));
        CaughtUp.await();

        good("la=027&asOf=2013-06-07").body("items[0].schools.goodOrBetter", equalTo(1));
        read("/v1/indicators/in-category?la=027&asOf=2013-06-07").body("items[0].inCategory", equalTo(0), "items[0].inspected", equalTo(1));
    }

    @Test
    @DisplayName("F-24: the share of schools and of pupils good or better, by phase, as of any day, with what is not known named")
    void asOfAnyDay() {
        school(960001, "021", "Primary", "100", "");
        school(960002, "021", "Primary", "300", "");
        school(960003, "021", "Secondary", "", "\"openedOn\": \"2013-09-01\"");
        school(960004, "021", "Primary", "50", "\"closedOn\": \"2013-12-31\"");
        school(960005, "022", "Primary", "900", "");
        inspection(960001, 1, "OfstedInspectionRecorded", graded(960001, "A1", "2012-10-01", "REQUIRES_IMPROVEMENT", ""));
        inspection(960001, 2, "OfstedInspectionRecorded", graded(960001, "A2", "2014-02-01", "GOOD", ""));
        inspection(960002, 1, "OfstedInspectionRecorded", graded(960002, "B1", "2012-11-01", "INADEQUATE", "SPECIAL_MEASURES"));
        inspection(960004, 1, "OfstedInspectionRecorded", graded(960004, "C1", "2012-12-01", "OUTSTANDING", ""));
        CaughtUp.await();

        good("la=021&asOf=2013-06-07").body("rule", equalTo("good-or-better@1"), "items.findAll { it.area == '021' }", hasSize(1))
                .body("items[0].schools.judged", equalTo(3), "items[0].schools.goodOrBetter", equalTo(1),
                        "items[0].schools.percent", equalTo(33.3f), "items[0].pupils.percent", equalTo(11.1f));
        good("la=021&asOf=2014-06-07&by=phase").body("items[1].group", equalTo("Primary"), "items[2].group", equalTo("Secondary"))
                .body("items[0].schools.judged", equalTo(2), "items[0].schools.percent", equalTo(50.0f),
                        "items[0].schools.notKnown.no-graded-inspection", equalTo(1), "items[0].pupils.percent", equalTo(25.0f))
                .body("items[2].schools.judged", equalTo(0));
        good("la=021&asOf=2012-12-31").body("items[0].describedLater", equalTo(3));
        good("la=021&from=2012-06-07&asOf=2014-06-07&every=year").body("items.findAll { it.area == '021' }.day", equalTo(List.of("2012-06-07", "2013-06-07", "2014-06-07")));

        read("/v1/indicators/in-category?la=021&asOf=2013-06-07").body("items[0].inCategory", equalTo(1),
                "items[0].byCategory.SPECIAL_MEASURES", equalTo(1), "items[0].inspected", equalTo(3));
        read("/v1/indicators/in-category?la=021&asOf=2012-06-07").body("items[0].inCategory", equalTo(0),
                "items[0].notKnown.no-inspection", equalTo(3));

        String csv = as("reader").accept("text/csv").get("/v1/indicators/good-or-better?la=021&asOf=2013-06-07").then()
                .statusCode(200).extract().asString();
        assertThat(csv).startsWith("day,area,").contains("2013-06-07,021,").contains("schools.percent");
        as("reader").get("/v1/indicators/good-or-better?la=Norfolk&by=size&from=soon").then().statusCode(400);
        as("reader").get("/v1/indicators/good-or-better?by=size&from=soon").then().statusCode(400).body("errors", hasSize(2));
    }

    @Test
    @DisplayName("F-24: a school counts with its last overall grade after a report card too, and it is said how many do")
    void olderGrade() {
        school(960061, "028", "Primary", "100", "");
        school(960062, "028", "Primary", "200", "");
        inspection(960061, 1, "OfstedInspectionRecorded", graded(960061, "F1", "2019-03-05", "GOOD", ""));
        inspection(960061, 2, "OfstedInspectionRecorded", """
                {"urn": 960061, "inspection": {"inspectionNumber": "F2", "kind": "FULL", "startedOn": "2026-01-20", "framework": "REPORT_CARD_2025",
                 "judgements": {"leadershipAndGovernance": "NEEDS_ATTENTION"}}}""");
        inspection(960062, 1, "OfstedInspectionRecorded", graded(960062, "G1", "2019-03-05", "INADEQUATE", ""));
        inspection(960062, 2, "OfstedInspectionRecorded", """
                {"urn": 960062, "inspection": {"inspectionNumber": "G2", "kind": "MONITORING", "startedOn": "2026-01-20",
                 "framework": "REPORT_CARD_2025", "judgements": {}}}""");
        CaughtUp.await();

        good("la=028&asOf=2025-12-31").body("items[0].schools.judged", equalTo(2), "items[0].schools.olderGrade", equalTo(0));
        good("la=028&asOf=2026-03-31").body("items[0].schools.judged", equalTo(2), "items[0].schools.goodOrBetter", equalTo(1),
                "items[0].schools.olderGrade", equalTo(1), "items[0].pupils.olderGrade", equalTo(100));
        List<String> csv = as("reader").accept("text/csv").get("/v1/indicators/good-or-better?la=028&asOf=2026-03-31").then()
                .statusCode(200).extract().asString().lines().toList();
        assertThat(csv.get(1).split(",")[List.of(csv.get(0).split(",")).indexOf("schools.olderGrade")]).isEqualTo("1");
    }

    @Test
    @DisplayName("I-04: a corrected grade counts as it was corrected, and knownAt asks what was known before")
    void corrected() {
        school(960011, "023", "Primary", "100", "");
        inspection(960011, 1, "OfstedInspectionRecorded", graded(960011, "D1", "2013-01-01", "GOOD", ""));
        inspection(960011, 2, "OfstedInspectionCorrected", graded(960011, "D1", "2013-01-01", "INADEQUATE", ""));
        register(960011, 2, "SchoolClosed", """
                {"urn": 960011, "laCode": "023", "name": "School", "closedOn": "2014-08-31", "reason": "Closure"}""");
        register(960011, 3, "SchoolReopened", """
                {"urn": 960011, "laCode": "023", "name": "School", "reopenedOn": "2016-09-01"}""");
        CaughtUp.await();
        good("la=023&asOf=2013-06-07").body("items[0].schools.judged", equalTo(1), "items[0].schools.goodOrBetter", equalTo(0));
        good("la=023&asOf=2015-06-07").body("items[0].schools.judged", equalTo(0));
        good("la=023&asOf=2017-06-07").body("items[0].schools.judged", equalTo(1));
        good("la=023&asOf=2013-06-07&knownAt=2001-01-01").body("items[0].schools.judged", equalTo(0));
    }

    @Test
    @DisplayName("F-24: schools below the floor by year, each by its own rule set, with why others were not judged")
    void belowFloor() {
        load("ks4_2013.csv", """
                RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,PTAC5EM,PT24ENGPRG,PT24MATHPRG
                1,024,960021,Below,CY,0,120,39,72,72
                1,024,960022,Not Below,CY,0,120,40,72,72
                1,024,960023,Special,CYS,0,120,40,72,72
                """, Map.of("la", "024")).statusCode(201);
        read("/v1/indicators/below-floor?la=024").rootPath("items.findAll { it.area == '024' }").body("", hasSize(1))
                .body("academicYear", equalTo(List.of(2013)), "judged", equalTo(List.of(2)), "below", equalTo(List.of(1)),
                        "percent", equalTo(List.of(50.0f)), "notJudged.excluded-type", equalTo(List.of(1)),
                        "ruleSet", equalTo(List.of("ks4-2012-2015@1")));
        String svg = as("reader").get("/v1/indicators/below-floor/chart?la=024&keyStage=KS4").then().statusCode(200)
                .contentType(startsWith("image/svg+xml")).extract().asString();
        assertThat(svg).startsWith("<svg").contains("<desc id=\"chart-description\">024 KS4: 2013 50.0 %");
    }

    @Test
    @DisplayName("a chart says in words what it shows, and is well formed")
    void chart() throws Exception {
        school(960031, "025", "Primary", "100", "");
        inspection(960031, 1, "OfstedInspectionRecorded", graded(960031, "E1", "2012-10-01", "GOOD", ""));
        CaughtUp.await();
        String svg = as("reader").get("/v1/indicators/good-or-better/chart?la=025&from=2012-06-07&asOf=2014-06-07").then()
                .statusCode(200).extract().asString();
        assertThat(svg).contains("role=\"img\"", "<title id=\"chart-title\">Schools that are good or better</title>",
                "025: 2012-06-07 not known, 2013-06-07 100.0 %, 2014-06-07 100.0 %.");
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        String inWords = document.getElementsByTagName("desc").item(0).getTextContent();
        assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(inWords.split(" %", -1).length - 1).isPositive();
        assertThat(as("reader").get("/v1/indicators/in-category/chart?la=025&from=2012-06-07&asOf=2014-06-07").then()
                .statusCode(200).contentType(startsWith("image/svg+xml")).extract().asString())
                .contains("<title id=\"chart-title\">Schools in a category of concern</title>",
                        "025: 2012-06-07 not known, 2013-06-07 0.0 %, 2014-06-07 0.0 %.");
    }
}
