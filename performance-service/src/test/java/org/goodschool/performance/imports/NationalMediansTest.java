package org.goodschool.performance.imports;

import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.evaluation;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.read;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which files give national medians, held against the thresholds that are shipped. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class NationalMediansTest {

    private static final String HEADER =
            "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,PTAC5EM_PTQ_EE,PT24ENGPRG_PTQ_EE,PT24MATHPRG_PTQ_EE\n";

    /** Every school of the same figures but the first, which lies in the authority that the file is loaded for. */
    private static String nation(int authorities, int schoolsOfEach) {
        StringBuilder file = new StringBuilder(HEADER).append("1,001,930000,Own School,CY,0,120,39,59,49\n");
        int urn = 930001;
        for (int la = 0; la < authorities; la++) {
            for (int school = 0; school < schoolsOfEach; school++) {
                file.append("1,").append(200 + la).append(',').append(urn++).append(",Other School,CY,0,120,80,60,50\n");
            }
        }
        return file.toString();
    }

    private static ValidatableResponse compute(String name, String file) {
        return load(name, file.getBytes(StandardCharsets.UTF_8), Map.of("la", "001", "computeComparators", true, "publishedOn", "2016-01-21"));
    }

    @Test
    @DisplayName("the medians of a national file are computed from all of it, even where only the own area is loaded, and not replaced from part of it")
    void computed() {
        String repeated = "1,340,939999,Special School,CYS,0,120,0,0,0\n".repeat(2);
        compute("ks4_2015.csv", nation(141, 15) + repeated).statusCode(201)
                .body("accepted", equalTo(1), "skippedByReason", equalTo(Map.of("another-la", 2117)))
                .body("comparators.value", hasItems(60, 50), "comparators.schools", equalTo(List.of(2116, 2116)))
                .body("comparators.publishedOn", everyItem(equalTo("2016-01-21")), "comparators.recordedBy", everyItem(notNullValue()))
                .body("comparators.basis", equalTo(List.of("COMPUTED", "COMPUTED")), "events", equalTo(4));
        evaluation("930000-KS4-2015").body("outcome", equalTo("BELOW"));
        as("reader").get("/v1/floor-evaluations/930001-KS4-2015").then().statusCode(404);

        compute("ks4_2015_part.csv", nation(140, 15).replace(",60,50", ",40,30")).statusCode(422)
                .body("errors[0].why", containsString("computed from 2,116 schools (ks4_2015.csv), and cannot be replaced by one of 2,101"));
        read("/v1/comparators?keyStage=KS4&academicYear=2015")
                .body("items[0].comparators.value", hasItems(60, 50), "items[0].comparators.schools", equalTo(List.of(2116, 2116)));

        // I-02: a later release is believed, also of fewer schools, and an earlier one no more after it
        compute("ks4_2015_final.csv", nation(140, 15).replace(",60,50", ",58,48")).statusCode(201)
                .body("comparators.value", hasItems(58, 48), "comparators.schools", equalTo(List.of(2101, 2101)),
                        "comparators.release", everyItem(equalTo("FINAL")));
        evaluation("930000-KS4-2015").body("outcome", equalTo("NOT_BELOW"));
        compute("ks4_2015_provisional.csv", nation(142, 15)).statusCode(201)
                .body("comparators.value", hasItems(58, 48), "comparators.release", everyItem(equalTo("FINAL")), "events", equalTo(0));
        evaluation("930000-KS4-2015").body("outcome", equalTo("NOT_BELOW"));
    }

    @Test
    @DisplayName("a file of too few authorities or too few judged schools gives no national median, and says how many it has")
    void refused() {
        String why = "national figures can be computed from a file of the whole nation only, "
                + "with at least 2,000 judged schools in at least 140 authorities: this one has ";
        compute("ks4_2014.csv", nation(1, 1).replace("_EE", "")).statusCode(422).body("errors[0].why", startsWith(why + "2 in 2;"));
        compute("ks4_2014.csv", nation(138, 15).replace("_EE", "")).statusCode(422)
                .body("errors[0].why", startsWith(why + "2,071 in 139;"));
        compute("ks4_2014.csv", nation(150, 13).replace("_EE", "")).statusCode(422)
                .body("errors[0].why", startsWith(why + "1,951 in 151;"));
        as("reader").get("/v1/floor-evaluations/930000-KS4-2014").then().statusCode(404);
    }
}
