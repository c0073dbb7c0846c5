package org.goodschool.registry.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.registry.inspection.domain.Inspections.command;
import static org.goodschool.registry.inspection.domain.Inspections.findings;
import static org.goodschool.registry.inspection.domain.Inspections.visit;

import java.time.LocalDate;
import java.util.Map;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.testing.Given;
import org.goodschool.registry.inspection.OfstedCodes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("I-04: each kind of inspection says what its framework lets it say")
class InspectionKindTest {

    private final InspectionHistoryDecider decider = new InspectionHistoryDecider(OfstedCodes.FRAMEWORKS);
    private final Given<InspectionCommand, InspectionHistory, InspectionEvent> none = given(decider);

    @ParameterizedTest(name = "{1} on {0} with {2}: {3}")
    @CsvSource(nullValues = "-", value = {
        "2012-08-31, FULL,       OVERALL,      -",
        "2012-08-31, SHORT,      OUTCOME,      kind-not-in-framework:kind",
        "2012-08-31, THEME,      OUTCOME,      -",
        "2012-08-31, THEME,      SAFEGUARDING, not-carried-by-kind:safeguarding",
        "2015-09-01, SHORT,      OUTCOME,      -",
        "2015-09-01, SHORT,      OVERALL,      not-carried-by-kind:overallEffectiveness",
        "2015-09-01, SHORT,      JUDGEMENT,    not-carried-by-kind:judgements",
        "2015-09-01, SHORT,      CATEGORY,     not-carried-by-kind:category",
        "2022-09-01, UNGRADED,   SAFEGUARDING, -",
        "2022-09-01, MONITORING, CATEGORY,     -",
        "2022-09-01, MONITORING, OVERALL,      not-carried-by-kind:overallEffectiveness",
        "2024-08-31, FULL,       OVERALL,      -",
        "2024-09-01, FULL,       OVERALL,      not-carried-by-kind:overallEffectiveness",
        "2024-09-01, FULL,       JUDGEMENT,    -",
        "2024-09-01, -,          OVERALL,      grade-not-in-framework:overallEffectiveness",
        "2025-11-09, SHORT,      OUTCOME,      -",
        "2025-11-10, SHORT,      OUTCOME,      kind-not-in-framework:kind",
        "2025-11-10, FULL,       AREA,         -",
        "2025-11-10, FULL,       OUTCOME,      -",
        "2025-11-10, MONITORING, AREA,         -",
        "2025-11-10, FULL,       JUDGEMENT,    judgement-not-in-framework:personalDevelopment",
        "2025-11-10, -,          JUDGEMENT,    judgement-not-in-framework:personalDevelopment",
        "2025-11-09, FULL,       AREA,         judgement-not-in-framework:inclusion",
        "2012-08-31, FULL,       AREA,         grade-not-in-framework:inclusion",
        "2025-11-10, THEME,      AREA,         not-carried-by-kind:judgements"})
    void whatItMaySay(String day, InspectionKind kind, String part, String refused) {
        switch (decider.decide(command(with(kind, day, part), null), none.state())) {
            case Decision.Accepted<InspectionEvent> accepted -> assertThat(refused).as(accepted.toString()).isNull();
            case Decision.Rejected<InspectionEvent> rejected -> {
                var rejection = (InspectionRejection) rejected.rejection();
                assertThat(rejection.code() + ":" + rejection.field()).isEqualTo(refused);
                assertThat(rejection.detail()).isNotBlank();
            }
        }
    }

    @ParameterizedTest(name = "from {0} to {1}: {2} of {3}")
    @CsvSource({
        "2026-01-16, 2026-01-17, inspection-in-the-future, startedOn",
        "2014-05-21, 2014-05-20, ended-before-started,     endedOn",
        "1992-08-31, 1992-09-02, no-framework-on-date,     startedOn"})
    void whatIsWrongWithADateIsNamed(LocalDate startedOn, LocalDate endedOn, String code, String field) {
        var findings = new Findings("1", null, InspectionKind.FULL, startedOn, endedOn, null, null, null, null, null, null, null);

        switch (decider.decide(command(findings, null), none.state())) {
            case Decision.Accepted<InspectionEvent> accepted -> throw new AssertionError(accepted);
            case Decision.Rejected<InspectionEvent>(InspectionRejection rejection) -> {
                assertThat(rejection.code()).isEqualTo(code);
                assertThat(rejection.field()).isEqualTo(field);
            }
            case Decision.Rejected<InspectionEvent> other -> throw new AssertionError(other);
        }
    }

    @ParameterizedTest(name = "{0} is {1} on {2}")
    @CsvSource(nullValues = "-", value = {
        "1, OUTSTANDING,          2012-09-01", "3, SATISFACTORY,          2012-08-31",
        "3, REQUIRES_IMPROVEMENT, 2012-09-01", "4, INADEQUATE,            2025-11-09",
        "0, -,                    2012-09-01", "5, -,                     2012-09-01",
        "1, -,                    2025-11-10", "5, -,                     2025-11-10"})
    void aFigureIsAPlaceInTheFrameworksOrderExceptInReportCards(int figure, Grade grade, LocalDate day) {
        assertThat(OfstedCodes.FRAMEWORKS.on(day).orElseThrow().judgementGrade(figure)).isEqualTo(grade);
    }

    @ParameterizedTest(name = "{0} on {1}, graded {2}: {3}")
    @CsvSource(nullValues = "-", value = {
        "S5 Inspection,                                2014-05-21, true,  FULL",
        "S5 Inspection,                                2014-05-21, false, FULL",
        "Special Measures 3rd Monitoring Inspection,   2014-05-21, true,  FULL",
        "Special Measures 3rd Monitoring Inspection,   2014-05-21, false, MONITORING",
        "s8 NFD due to concern,                        2014-05-21, false, MONITORING",
        "s8ds5 - Exempt,                               2014-05-21, false, FULL",
        "Short inspection,                             2018-05-21, false, SHORT",
        "Short inspection,                             2018-05-21, true,  FULL",
        "Ungraded (Section 8) Inspection,              2022-05-21, false, UNGRADED",
        "S8 Inspection,                                2022-05-21, false, UNGRADED",
        "Maths subject survey,                         2022-05-21, false, THEME",
        "Thematic review,                              2022-05-21, true,  FULL",
        "Monitoring,                                   2025-11-10, true,  MONITORING",
        "S5 Inspection,                                2025-11-10, true,  FULL",
        "-,                                            2025-11-10, true,  -"})
    void thePublishedTypeSaysWhichKindItIsAndAVisitThatGradesWasDeemedAFullOne(
            String type, LocalDate day, boolean graded, InspectionKind kind) {
        assertThat(OfstedCodes.kind(type, graded, OfstedCodes.FRAMEWORKS.on(day).orElseThrow())).isEqualTo(kind);
    }

    private static Findings with(InspectionKind kind, String day, String part) {
        return switch (part) {
            case "OVERALL" -> findings(kind, "1", day, Grade.GOOD, null, Map.of(), null);
            case "JUDGEMENT" -> findings(kind, "1", day, null, null, Map.of("personalDevelopment", Grade.GOOD), null);
            case "AREA" -> findings(kind, "1", day, null, null, Map.of("inclusion", Grade.EXPECTED_STANDARD), null);
            case "CATEGORY" -> findings(kind, "1", day, null, Category.SPECIAL_MEASURES, Map.of(), null);
            case "SAFEGUARDING" -> findings(kind, "1", day, null, null, Map.of(), Safeguarding.MET);
            case "OUTCOME" -> visit(kind, "1", day, "School remains Good");
            default -> throw new IllegalArgumentException(part);
        };
    }
}
