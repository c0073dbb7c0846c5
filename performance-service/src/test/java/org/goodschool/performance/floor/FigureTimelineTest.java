package org.goodschool.performance.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class FigureTimelineTest {

    private static final String KS4_2013 = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,PTAC5EM,PT24ENGPRG,PT24MATHPRG\n";

    private static List<String> timelines(int urn) {
        return List.of("/v1/schools/" + urn + "/timeline", "/v1/floor-evaluations/" + urn + "-KS4-2013/timeline");
    }

    @Test
    @DisplayName("F-04: a reader gets the figures of a cohort of 11, and not those of a cohort of 10")
    void tenAndEleven() {
        load("ks4_2013.csv", KS4_2013 + """
                1,001,940001,Ten Pupils School,CY,0,10,37,38,36
                1,001,940002,Eleven Pupils School,CY,0,11,37,38,36
                """).statusCode(201);
        for (String timeline : timelines(940001)) {
            String answer = read(timeline).body("items[0].what", equalTo("ResultRecorded"),
                            "items[0].data.withheld", equalTo("cohort-under-11"),
                            "items[0].data.schoolName", equalTo("Ten Pupils School"),
                            "items[0].data", not(hasKey("cohort")), "items[0].data", not(hasKey("measures")),
                            "items[0].data.source.file", equalTo("ks4_2013.csv"))
                    .extract().asString();
            assertThat(answer).doesNotContain("\"value\"", "\"figures\"", "\"measures\"", "\"cohort\"");
        }
        for (String timeline : timelines(940002)) {
            read(timeline).body("items[0].data.cohort.value", equalTo(11),
                    "items[0].data.measures.KS4_FIVE_GOOD_GCSES_ENGLISH_MATHS.value", equalTo(37),
                    "items[0].data", not(hasKey("withheld")), "items[1].data.figures.value", contains(37, 38, 36));
        }
    }

    @Test
    @DisplayName("F-04: a correction from 11 to 10 pupils withholds what was recorded before it; one back to 11 shows only what comes after it")
    void corrections() {
        load("ks4_2013.csv", KS4_2013 + "1,001,940011,Shrinking School,CY,0,11,37,38,36\n").statusCode(201);
        load("ks4_2013_b.csv", KS4_2013 + "1,001,940011,Shrinking School,CY,0,10,37,38,36\n").statusCode(201);
        for (String timeline : timelines(940011)) {
            String answer = read(timeline).body("items.what", equalTo(List.of("ResultRecorded", "FloorStandardEvaluated",
                    "BelowFloorDetected", "ResultRevised", "FloorStandardEvaluated", "BelowFloorWithdrawn"))).extract().asString();
            assertThat(answer).doesNotContain("\"value\"", "\"figures\"", "\"measures\"", "\"cohort\"");
        }
        load("ks4_2013_c.csv", KS4_2013 + "1,001,940011,Shrinking School,CY,0,11,37,38,36\n"
                + "1,001,940012,Other School,CY,0,120,90,90,90\n").statusCode(201);
        for (String timeline : timelines(940011)) {
            read(timeline).body("items[0].data.withheld", equalTo("cohort-under-11"),
                    "items[0].data", not(hasKey("measures")), "items[6].data.cohort.value", equalTo(11),
                    "items[7].data.figures.value", contains(37, 38, 36));
        }
    }

    @Test
    @DisplayName("F-04: nor are the figures shown of a cohort that the file does not tell")
    void unknownCohort() {
        load("ks4_2013.csv", KS4_2013 + "1,001,940021,Suppressed School,CY,0,SUPP,37,38,36\n").statusCode(201);
        for (String timeline : timelines(940021)) {
            read(timeline).body("items[0].data.withheld", equalTo("cohort-missing-suppressed"),
                    "items[0].data", not(hasKey("measures")));
        }
    }
}
