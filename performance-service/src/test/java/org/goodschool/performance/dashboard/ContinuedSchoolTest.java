package org.goodschool.performance.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.inspection;
import static org.goodschool.performance.Service.linked;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.read;
import static org.goodschool.performance.Service.register;
import static org.goodschool.performance.Service.schoolRegistered;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("A-15: a dashboard counts the results and inspections of the school before it only where it is the same school")
class ContinuedSchoolTest {

    private static final int OLD = 980_011;
    private static final int NEW = 980_012;
    private static final String DASHBOARD = "/v1/schools/" + NEW + "/dashboard";
    private static final String READING = "results.find { it.measure == 'KS2_READING_PROGRESS' }.years";

    private static final String HEADER =
            "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTRWM_EXP,READPROG,WRITPROG,MATPROG,TFSM6CLA1A,PTRWM_EXP_FSM6CLA1A\n";

    private static void results(int year, int urn, String type, String progress) {
        load("ks2_%d_%d.csv".formatted(year, urn), HEADER
                + "1,039,%d,Quayside School,%s,0,60,50%%,%s,0,0,20,SUPP\n".formatted(urn, type, progress),
                Map.of("la", "039")).statusCode(201);
    }

    @Test
    @DisplayName("a new school on an old site has its own results alone; a converter has both, each year with its number, and its inspections")
    void sameSchoolOrNot() {
        schoolRegistered(NEW, "MAINSTREAM", "039");
        results(2017, OLD, "CY", "-6");
        results(2018, NEW, "AC", "-7");
        inspection(OLD, 1, "OfstedInspectionRecorded", """
                {"urn": %d, "inspection": {"inspectionNumber": "Q1", "type": "S5 Inspection", "startedOn": "2013-02-05",
                 "framework": "ofsted-2012", "overallEffectiveness": "GOOD", "judgements": {}}}""".formatted(OLD));
        linked(NEW, OLD, 1);
        CaughtUp.await();
        read(DASHBOARD).body("urns", equalTo(List.of(NEW)), "notCounted.urn", equalTo(List.of(OLD)),
                "notCounted.reason", equalTo(List.of("new-school")), "lineageRule", equalTo("continued-schools@1"),
                READING + ".urn", equalTo(List.of(NEW)), "floor.urn", equalTo(List.of(NEW)), "inspections", hasSize(0),
                "questions.code", hasItem("never-inspected"), "questions.code", not(hasItem("below-floor-part")));
        assertThat(page()).contains("Not counted as the school’s: 980011 (new school)");

        schoolRegistered(OLD, "MAINSTREAM", "039");
        register(OLD, 2, "SchoolClosed", """
                {"urn": %d, "laCode": "039", "name": "School", "closedOn": "2017-08-31", "reason": "Academy Converter"}""".formatted(OLD));
        CaughtUp.await();
        read(DASHBOARD).body("urns", equalTo(List.of(NEW, OLD)), "notCounted", hasSize(0), READING + ".urn", equalTo(List.of(OLD, NEW)),
                "floor.urn", equalTo(List.of(OLD, NEW)), "inspections.urn", equalTo(List.of(OLD)),
                "questions.code", hasItem("below-floor-part"), "questions.code", not(hasItem("never-inspected")),
                "questions.find { it.code == 'below-floor-part' }.evidence.findAll { it.what == 'reading progress score' }.urn", equalTo(List.of(OLD, NEW)));
        assertThat(page()).contains("2016/17 (URN 980011)", "5 February 2013 (URN 980011)").doesNotContain("(URN 980012)");
    }

    @Test
    @DisplayName("A-15: of the year of a conversion that which was judged counts, not the blank row of the new number; the years below say so too")
    void blankUnderTheNewNumber() {
        schoolRegistered(980_016, "MAINSTREAM", "039");
        load("ks2_2017_converting.csv", HEADER + "1,039,980015,Mill School,CY,0,60,50%,-6,0,0,20,SUPP\n1,039,980016,Mill Academy,ACC,0,,,,,,,\n",
                Map.of("la", "039")).statusCode(201);
        linked(980_016, 980_015, 1);
        CaughtUp.await();
        read("/v1/schools/980016/dashboard").body("floor.urn", equalTo(List.of(980_015)), "floor.outcome", equalTo(List.of("BELOW")),
                READING + ".urn", equalTo(List.of(980_015)), READING + "[0].value", equalTo(-6));
        read("/v1/schools/980016/years-below?keyStage=KS2").body("below", equalTo(1), "judged", equalTo(1),
                "years.urn", equalTo(List.of(980_015)), "urns", equalTo(List.of(980_015)));
    }

    @Test
    @DisplayName("F-04: why a group has no figure is kept and printed")
    void missingOfAGroup() {
        schoolRegistered(980_013, "MAINSTREAM", "039");
        results(2018, 980_013, "CY", "1");
        CaughtUp.await();
        read("/v1/schools/980013/dashboard").rootPath("groups.find { it.group == 'DISADVANTAGED' }")
                .body("value", nullValue(), "missing", equalTo("suppressed"), "academicYear", equalTo(2018));
        assertThat(as("reader").get("/pages/schools/980013").asString()).contains(">suppressed</td>");
    }

    private static String page() {
        return as("reader").get("/pages/schools/" + NEW).then().statusCode(200).extract().asString();
    }
}
