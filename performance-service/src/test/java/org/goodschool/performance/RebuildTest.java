package org.goodschool.performance;

import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.enterMedian;
import static org.goodschool.performance.Service.inspection;
import static org.goodschool.performance.Service.lineage;
import static org.goodschool.performance.Service.linked;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.register;
import static org.goodschool.performance.Service.schoolRegistered;
import static org.goodschool.performance.Service.undo;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.RebuildContract;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RebuildTest extends RebuildContract {

    @Override
    protected void given() {
        load("ks2_2010_rebuilt.csv", """
                RECTYPE,LEA,URN,SCHNAME,TELIG,PTENGMATX,PT2ENG12,PT2MATH12
                1,001,920801,Rebuilt School,30,50%,50%,50%
                1,001,920802,Closing School,30,50%,50%,50%
                3,001,,Fenmarsh,600,60%,80%,81%
                """).statusCode(201);
        load("ks2_2010_rebuilt_final.csv", """
                RECTYPE,LEA,URN,SCHNAME,TELIG,PTENGMATX,PT2ENG12,PT2MATH12,TFSMCLA,PTENGMATX_FSMCLA
                1,001,920801,Rebuilt School,31,51%,50%,50%,12,41%
                1,001,920802,Closing School,30,50%,50%,50%,3,SUPP
                3,001,,Fenmarsh,601,60%,80%,81%,120,47%
                """).statusCode(201);
        load("ks2_2010_rebuilt_provisional.csv", """
                RECTYPE,LEA,URN,SCHNAME,TELIG,PTENGMATX,PT2ENG12,PT2MATH12
                1,001,920801,Rebuilt School,31,49%,50%,50%
                """).statusCode(201);
        undo(load("ks2_2010_rebuilt_wrong.csv", """
                RECTYPE,LEA,URN,SCHNAME,TELIG,PTENGMATX,PT2ENG12,PT2MATH12
                1,001,920801,Wrong School,90,99%,99%,99%
                1,001,920803,No School,90,99%,99%,99%
                3,001,,Wrongmarsh,900,99%,99%,99%
                """).statusCode(201).extract().path("id"), "").statusCode(201).body("skipped", equalTo(0));
        schoolRegistered(920_801, "MAINSTREAM", "001");
        schoolRegistered(920_802, "MAINSTREAM", "001");
        register(920_802, 2, "SchoolClosed", """
                {"urn": 920802, "laCode": "001", "name": "School", "closedOn": "2015-08-31", "reason": "Academy Converter"}""");
        register(920_802, 3, "SchoolReopened", """
                {"urn": 920802, "laCode": "001", "name": "School", "reopenedOn": "2016-09-01"}""");
        register(920_802, 4, "SchoolClosed", """
                {"urn": 920802, "laCode": "001", "name": "School", "closedOn": "2017-08-31", "reason": "Closure"}""");
        register(920_802, 5, "SchoolClosureCorrected", """
                {"urn": 920802, "laCode": "001", "name": "School", "before": "2017-08-31", "closedOn": "2017-12-31"}""");
        register(920_801, 2, "SchoolDetailsChanged", """
                {"urn": 920801, "details": {"name": "School 920801", "laCode": "001", "kind": "MAINSTREAM", "status": "OPEN", "pupils": 90},
                 "changes": [{"field": "pupils", "to": "90"}], "validFrom": "2016-01-01"}""");
        register(920_801, 3, "SchoolDetailsChanged", """
                {"urn": 920801, "details": {"name": "Renamed", "laCode": "001", "kind": "MAINSTREAM", "status": "OPEN", "pupils": 90},
                 "changes": [{"field": "name", "to": "Renamed"}], "validFrom": "2014-01-01"}""");
        inspection(920_801, 1, "OfstedInspectionRecorded", """
                {"urn": 920801, "inspection": {"inspectionNumber": "R1", "startedOn": "2012-10-01", "framework": "ofsted-2012",
                 "kind": "FULL", "safeguarding": "MET", "overallEffectiveness": "INADEQUATE", "category": "SPECIAL_MEASURES", "judgements": {"leadership": "INADEQUATE"}}}""");
        inspection(920_801, 2, "OfstedInspectionCorrected", """
                {"urn": 920801, "inspection": {"inspectionNumber": "R1", "startedOn": "2012-10-01", "framework": "ofsted-2012",
                 "overallEffectiveness": "GOOD", "judgements": {}}}""");
        linked(920_802, 920_801, 1);
        lineage(920_802, 2, "SchoolLinkCorrected", """
                {"urn": 920802, "link": {"otherUrn": 920801, "relation": "PREDECESSOR", "kind": "MERGED", "since": "2012-09-02"}}""");
        lineage(920_802, 3, "SchoolLinkWithdrawn", """
                {"urn": 920802, "link": {"otherUrn": 920801, "relation": "PREDECESSOR", "kind": "MERGED", "since": "2012-09-02"}}""");
        enterMedian("KS2", 2015, "KS2_TWO_LEVELS_READING", "91").statusCode(200);
        enterMedian("KS2", 2015, "KS2_TWO_LEVELS_READING", "92.5").statusCode(200);
        classify(920_801, 2014, "E");
        step("920801-2014", "letter", "{\"sentOn\": \"2013-10-07\"}");
        step("920801-2014", "change", "{\"category\": \"F\", \"decidedOn\": \"2014-02-03\", \"reason\": \"More is known\"}");
        classify(920_801, 2015, "E");
        step("920801-2015", "withdrawal", "{\"reason\": \"Another school was meant\"}");
        propose(920_801, 2010);
        targets("920801-2010", "guidance", "{\"estimates\": [{\"measure\": \"ks2-level4-english-maths\", \"figure\": 52, \"source\": \"FFT\"}], "
                + "\"challenging\": true, \"comment\": \"Above the estimate\", \"guidedOn\": \"2009-10-05\"}");
        targets("920801-2010", "agreement", "{\"head\": true, \"chair\": true, \"agreedOn\": \"2009-11-02\"}");
        targets("920801-2010", "sanction", "{\"sanctionedOn\": \"2009-12-07\"}");
        targets("920801-2010", "progress", "{\"progress\": [{\"measure\": \"attendance\", \"figure\": 94.5}], \"progressOn\": \"2010-02-01\"}");
        targets("920801-2010", "result", "{\"measure\": \"attendance\", \"figure\": 95, \"source\": \"The school's register\"}");
        propose(920_801, 2011);
        targets("920801-2011", "withdrawal", "{\"reason\": \"Another school was meant\"}");
    }

    private static void propose(int urn, int academicYear) {
        as("adviser").contentType("application/json").body(Map.of("academicYear", academicYear, "proposedOn", "2009-09-21",
                "targets", List.of(Map.of("measure", "ks2-level4-english-maths", "figure", 55, "pupils", 30),
                        Map.of("measure", "attendance", "figure", 95, "pupils", 200))))
                .post("/v1/schools/" + urn + "/targets").then().statusCode(201);
    }

    private static void targets(String id, String step, String body) {
        as("adviser").contentType("application/json").header("If-Match", "*").body(body)
                .post("/v1/targets/" + id + "/" + step).then().statusCode(200);
    }

    private static void classify(int urn, int cycle, String category) {
        as("performance-analyst").contentType("application/json").body(Map.of("cycle", cycle, "category", category,
                "decidedOn", cycle - 1 + "-10-01", "reason", "Nothing concerns us")).post("/v1/schools/" + urn + "/classifications")
                .then().statusCode(201);
    }

    private static void step(String id, String step, String body) {
        as("performance-analyst").contentType("application/json").header("If-Match", "*").body(body)
                .post("/v1/classifications/" + id + "/" + step).then().statusCode(200);
    }
}
