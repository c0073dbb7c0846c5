package org.goodschool.performance.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.inspection;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.read;
import static org.goodschool.performance.Service.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A nation of 140 authorities that no other test knows, on a day before all that others tell of. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class BesideTheNationTest {

    private static final int AUTHORITIES = 140;
    private static final int FIRST_AUTHORITY = 500;
    private static final int FIRST_URN = 740_001;
    private static final String DAY = "la=500&asOf=1999-06-01";

    /** Every fourth school is in special measures, that of the first authority among them. */
    private static void nation() {
        for (int i = 0; i < AUTHORITIES; i++) {
            int urn = FIRST_URN + i;
            register(urn, 1, "SchoolRegistered", """
                    {"urn": %d, "details": {"name": "School", "laCode": "%d", "kind": "MAINSTREAM", "status": "OPEN", "phase": "Primary",
                     "type": "School of the nation", "pupils": 100}, "source": {"file": "gias.csv", "row": 2}}"""
                    .formatted(urn, FIRST_AUTHORITY + i));
            inspection(urn, 1, "OfstedInspectionRecorded", """
                    {"urn": %d, "inspection": {"inspectionNumber": "N%d", "type": "S5 Inspection", "startedOn": "1998-10-01",
                     "framework": "before-2012", "judgements": {}, %s}}""".formatted(urn, i, i % 4 == 0
                    ? "\"overallEffectiveness\": \"INADEQUATE\", \"category\": \"SPECIAL_MEASURES\"" : "\"overallEffectiveness\": \"GOOD\""));
        }
        CaughtUp.await();
    }

    @Test
    @DisplayName("F-24: where the register holds the nation, England stands beside the council: by day, by type, in a file, in the chart; not before it was known")
    void schools() {
        String good = "/v1/indicators/good-or-better";
        read(good + "?" + DAY).body("nation.known", equalTo(false), "items.area", contains("500"));

        nation();

        read(good + "?" + DAY).body("nation.known", equalTo(true), "nation.authorities", greaterThanOrEqualTo(AUTHORITIES),
                "items.area", contains("500", "ENGLAND"), "items.schools.judged", contains(1, AUTHORITIES),
                "items.schools.goodOrBetter", contains(0, 105), "items.schools.percent", contains(0.0f, 75.0f),
                "items.pupils.judged", contains(100, 14_000), "items.pupils.percent", contains(0.0f, 75.0f));
        read(good + "?" + DAY + "&by=type").rootPath("items.findAll { it.group == 'School of the nation' }")
                .body("area", contains("500", "ENGLAND"), "schools.judged", contains(1, AUTHORITIES));
        read(good + "?asOf=1999-06-01").body("items.area", contains("ALL", "ENGLAND"), "items.schools.percent", contains(75.0f, 75.0f));
        read(good + "?" + DAY + "&knownAt=2001-01-01").body("nation.known", equalTo(false), "items.area", contains("500"));
        read("/v1/indicators/in-category?" + DAY).body("items.area", contains("500", "ENGLAND"), "items.inCategory", contains(1, 35),
                "items.byCategory.SPECIAL_MEASURES", contains(1, 35));

        assertThat(as("reader").accept("text/csv").get(good + "?" + DAY).then().statusCode(200).extract().asString())
                .contains("1999-06-01,500,,1,0,0,", "1999-06-01,ENGLAND,,140,105,75,");
        assertThat(as("reader").get(good + "/chart?" + DAY).then().statusCode(200).extract().asString())
                .contains("500: 1999-06-01 0.0 %. ENGLAND: 1999-06-01 75.0 %.");
    }

    @Test
    @DisplayName("F-24: England is among the schools below the floor in a year whose results are there for the nation")
    void belowFloor() {
        String below = "/v1/indicators/below-floor";
        String of2017 = "items.findAll { it.academicYear == 2017 }";
        read(below + "?la=500&keyStage=KS4").body(of2017, empty());
        StringBuilder file = new StringBuilder("RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,P8MEA,P8CIUPP\n");
        int urn = FIRST_URN;
        for (int authority = FIRST_AUTHORITY; authority < FIRST_AUTHORITY + AUTHORITIES; authority++) {
            for (int school = 0; school < 15; school++) {
                file.append("1,").append(authority).append(',').append(urn++).append(",School,CY,0,120,")
                        .append(school == 0 ? "-0.9,-0.6" : "0.1,0.4").append('\n');
            }
        }
        load("ks4_2017.csv", file.toString(), Map.of("allEngland", true)).statusCode(201);

        // other tests' schools are of the nation too
        var all = read("/v1/floor-evaluations/summary?academicYear=2017&keyStage=KS4").extract().jsonPath();
        int judged = all.getInt("schools.evaluated");
        int belowIt = all.getInt("schools.below");
        assertThat(judged).isBetween(2100, 2110);
        read(below + "?la=500&keyStage=KS4").rootPath(of2017).body("area", contains("500", "ENGLAND"), "judged", contains(15, judged),
                "below", contains(1, belowIt), "percent", contains(6.7f, 6.7f), "ruleSet", contains("ks4-2016-2018@1", "ks4-2016-2018@1"));
        assertThat(as("reader").accept("text/csv").get(below + "?la=500&keyStage=KS4").then().statusCode(200).extract().asString())
                .contains("2017,KS4,500,ks4-2016-2018@1,15,1,6.7", "2017,KS4,ENGLAND,ks4-2016-2018@1," + judged + "," + belowIt + ",6.7");
        assertThat(as("reader").get(below + "/chart?la=500&keyStage=KS4").then().statusCode(200).extract().asString())
                .containsPattern("ENGLAND KS4: (\\d{4} (not known|[0-9.]+ %), )*2017 6\\.7 %");
    }
}
