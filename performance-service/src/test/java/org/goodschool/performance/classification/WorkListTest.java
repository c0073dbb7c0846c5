package org.goodschool.performance.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.inspection;
import static org.goodschool.performance.Service.linked;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.register;
import static org.goodschool.performance.Service.schoolRegistered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("P-08: which schools are still to be classified, and on what evidence")
class WorkListTest {

    private static final String HEADER = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTRWM_EXP,READPROG,WRITPROG,MATPROG\n";

    private static ValidatableResponse read(String path) {
        return as("adviser").get(path).then();
    }

    private static ValidatableResponse classify(int urn, int cycle, String category) {
        return as("performance-analyst").contentType("application/json").body("""
                {"cycle": %d, "category": "%s", "concerns": ["attainment"], "decidedOn": "2017-10-02", "reason": "Seen by an adviser",
                 "expectations": [{"code": "improvement-plan", "by": "2018-12-15"}]}""".formatted(cycle, category))
                .post("/v1/schools/" + urn + "/classifications").then();
    }

    @Test
    @DisplayName("A-15: a converter's results and inspections under its old number are evidence, with the number, though it have a blank row of its own; Ofsted's last grade counts, and a later one does not")
    void evidenceUnderAnOldNumberAndFromOfsted() {
        load("ks2_2016_classified_old.csv", HEADER + "1,001,925101,Old School,CY,0,30,70%,1,0,0\n"
                + "1,001,925102,New School,ACC,0,,,,,\n").statusCode(201);
        load("ks2_2017_classified_new.csv", HEADER + "1,001,925102,New School,ACC,0,30,70%,1,0,0\n").statusCode(201);
        linked(925_102, 925_101, 1);
        inspection(925_101, 1, "OfstedInspectionRecorded", """
                {"urn": 925101, "inspection": {"inspectionNumber": "C1", "startedOn": "2015-10-01", "framework": "ofsted-2012",
                 "overallEffectiveness": "REQUIRES_IMPROVEMENT", "judgements": {"leadership": "GOOD"}}}""");
        inspection(925_102, 1, "OfstedInspectionRecorded", """
                {"urn": 925102, "inspection": {"inspectionNumber": "C2", "startedOn": "2018-10-01", "framework": "ofsted-2012",
                 "overallEffectiveness": "OUTSTANDING", "judgements": {}}}""");
        CaughtUp.await();
        read("/v1/schools/925102/classification-suggestion?cycle=2018").statusCode(200)
                .body("evidence.academicYear", contains(2017, 2016)).body("evidence[1].urn", is(925_101)).body("evidence[0].urn", nullValue())
                .body("inspection.grade", is("REQUIRES_IMPROVEMENT")).body("inspection.urn", is(925_101)).body("category", is("C"));
        read("/v1/schools/925102/classification-suggestion?cycle=2019").statusCode(200)
                .body("inspection.grade", is("OUTSTANDING")).body("category", is("E"));
        classify(925_102, 2018, "C").statusCode(201)
                .body("suggestion.inspection.grade", is("REQUIRES_IMPROVEMENT")).body("agreement", is("AS_SUGGESTED"));
        read("/v1/schools/925101/classifications").statusCode(200).body("items", empty());
        read("/v1/schools/925101/classifications?lineage=include").statusCode(200).body("items.id", contains("925102-2018"));
    }

    @Test
    @DisplayName("the work of a cycle: the open schools of an authority without a decision, each with its suggestion")
    void theWorkList() {
        for (int urn : List.of(925_111, 925_112, 925_113, 925_114)) {
            schoolRegistered(urn, "MAINSTREAM", "025");
        }
        register(925_113, 2, "SchoolClosed", """
                {"urn": 925113, "laCode": "025", "name": "School", "closedOn": "2015-08-31", "reason": "Closure"}""");
        register(925_115, 1, "SchoolRegistered", """
                {"urn": 925115, "details": {"name": "Proposed School", "laCode": "025", "kind": "MAINSTREAM", "status": "PROPOSED_TO_OPEN"},
                 "source": {"file": "gias.csv", "row": 2}}""");
        load("ks2_2017_work.csv", HEADER + "1,025,925111,School,CY,0,30,50%,-6,0,0\n",
                Map.of("la", "025")).statusCode(201);
        CaughtUp.await();
        String list = "/v1/classification-suggestions?cycle=2018&la=025";
        read(list).statusCode(200).body("scheme", is("classification-2014@1")).body("items.urn", contains(925_111, 925_112, 925_114))
                .body("items.category", contains("D", null, null)).body("items[1].reason", is("no-results"));
        read(list + "&category=D").statusCode(200).body("items.urn", contains(925_111));
        read(list + "&reason=no-results").statusCode(200).body("items.urn", contains(925_112, 925_114));
        read("/v1/classification-suggestions?cycle=2010").statusCode(404);
        read("/v1/classification-suggestions").statusCode(400);
        as("reader").get(list).then().statusCode(403);
        assertThat(as("adviser").accept("text/csv").get(list).then().statusCode(200).extract().asString().lines()).hasSize(4);

        schoolRegistered(925_121, "MAINSTREAM", "001");
        schoolRegistered(925_122, "MAINSTREAM", "001");
        classify(925_121, 2018, "A").statusCode(201);
        read("/v1/classification-suggestions?cycle=2018&la=001").statusCode(200).body("items.urn", not(hasItems(925_121)));
        read("/v1/classification-suggestions?cycle=2018").statusCode(200).body("items.urn", hasItems(925_122));
        as("performance-analyst").contentType("application/json").header("If-Match", "*").body(Map.of("reason", "Another school was meant"))
                .post("/v1/classifications/925121-2018/withdrawal").then().statusCode(200);
        read("/v1/classification-suggestions?cycle=2018").statusCode(200).body("items.urn", hasItems(925_121, 925_122));
    }
}
