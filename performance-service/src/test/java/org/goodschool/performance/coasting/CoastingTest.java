package org.goodschool.performance.coasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.linked;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.read;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.performance.Results;
import org.goodschool.performance.floor.domain.FloorStandard;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The coasting standard: judged by the floor standard's code, from another file of rules. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CoastingTest {

    private static final String KS2 = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTRWM_EXP,READPROG,WRITPROG,MATPROG\n";
    private static final String LA = "022";

    private static void results(int year, String... rows) {
        load("ks2_%d.csv".formatted(year), KS2 + String.join("", rows), Map.of("la", LA)).statusCode(201);
    }

    private static String row(int urn, String type, String attainment, String reading) {
        return "1,%s,%d,School %d,%s,0,30,%s%%,%s,0,0\n".formatted(LA, urn, urn, type, attainment, reading);
    }

    @Test
    @DisplayName("coasting is below the line in each of three years, a converter's old number among them, though its own row be there and blank; one better year, or one without results, is not")
    void threeYears() {
        results(2016, row(922_001, "CY", "84", "-2.6"), row(922_002, "CY", "84", "-2.6"), row(922_004, "CY", "60", "-3"));
        results(2017, row(922_001, "CY", "84", "-2.6"), row(922_002, "CY", "85", "-2.6"), row(922_003, "CY", "84", "-2.6"), row(922_004, "CY", "60", "-3"),
                "1,%s,922005,School 922005,ACC,0,,,,,\n".formatted(LA));
        results(2018, row(922_001, "CY", "84", "-2.6"), row(922_002, "CY", "84", "-2.6"), row(922_003, "CY", "84", "-2.6"), row(922_005, "ACC", "60", "-3"));
        linked(922_005, 922_004, 1);
        CaughtUp.await();

        read("/v1/coasting?academicYear=2018&keyStage=KS2&la=" + LA).body("items.urn", equalTo(List.of(922_001, 922_002, 922_003, 922_005)),
                "items.outcome", equalTo(List.of("BELOW", "NOT_BELOW", "NOT_EVALUATED", "BELOW")),
                "items[2].reason", equalTo("no-results"), "items[0].standard", equalTo("coasting-ks2@1"),
                "items[0].years.ruleSet", equalTo(List.of("coasting-ks2-2016-2018@1", "coasting-ks2-2016-2018@1", "coasting-ks2-2016-2018@1")),
                "items[3].years.urn", equalTo(List.of(922_005, 922_004, 922_004)));
        read("/v1/coasting?academicYear=2018&keyStage=KS2&outcome=BELOW&la=" + LA).body("items", hasSize(2));
        read("/v1/coasting?academicYear=2018&keyStage=KS2&urn=922001").body("items[0].years.academicYear", equalTo(List.of(2018, 2017, 2016)));
        assertThat(as("reader").accept("text/csv").get("/v1/coasting?academicYear=2018&keyStage=KS2&la=" + LA).then().statusCode(200)
                .extract().asString().lines()).hasSize(5);
        as("reader").get("/v1/coasting?academicYear=2019&keyStage=KS2").then().statusCode(404);
        as("reader").get("/v1/coasting?academicYear=2018").then().statusCode(400);
    }

    @ParameterizedTest(name = "{0} {1}: {2} % and {3} is {4}")
    @DisplayName("the lines of each year, strictly below")
    @CsvSource({"KS2, 2016, 84.99, -2.51, BELOW", "KS2, 2016, 85, -2.51, NOT_BELOW", "KS2, 2018, 84.99, -2.5, NOT_BELOW",
        "KS4, 2016, -0.26, -0.01, BELOW", "KS4, 2017, -0.25, -0.01, NOT_BELOW", "KS4, 2018, -0.26, 0, NOT_BELOW",
        "KS2, 2013, 10, -9, NOT_APPLICABLE", "KS2, 2019, 10, -9, NOT_APPLICABLE"})
    void lines(KeyStage keyStage, int year, BigDecimal first, BigDecimal second, Outcome outcome) {
        var result = keyStage == KeyStage.KS2 ? Results.ks2From2016(year, first.toString(), second.toString(), "0", "0")
                : Results.of(keyStage, year).with(Measure.KS4_PROGRESS_8, first.toString())
                        .with(Measure.KS4_PROGRESS_8_UPPER_LIMIT, second.toString()).result();
        assertThat(FloorStandard.evaluate(CoastingStandards.read().rules().of(keyStage, year), result, Map.of(), null).outcome())
                .isEqualTo(outcome);
    }

    @Test
    @DisplayName("every year from 1996 has one rule set for each key stage, and each says where it comes from")
    void oneRuleSetAYear() {
        for (KeyStage keyStage : KeyStage.values()) {
            for (int year = 1996; year <= 2040; year++) {
                assertThat(CoastingStandards.read().rules().of(keyStage, year).sources()).isNotEmpty();
                assertThat(CoastingStandards.read().of(keyStage, year).isPresent()).isEqualTo(year >= 2016 && year <= 2018);
            }
        }
    }
}
