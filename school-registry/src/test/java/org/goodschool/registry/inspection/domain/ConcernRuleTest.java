package org.goodschool.registry.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.goodschool.registry.inspection.OfstedCodes;
import org.goodschool.registry.inspection.domain.DerivedConcern.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("2.3, A-07: the category of concern that the dated rule derives from an inspection's judgements")
class ConcernRuleTest {

    private static final String[] OTHER_AREAS = {"curriculumAndTeaching", "achievement", "attendanceAndBehaviour",
        "personalDevelopmentAndWellbeing", "inclusion", "earlyYears", "post16"};

    @ParameterizedTest(name = "on {0}, overall {1}, published {2}: {3} {4} ({5}) by {6}")
    @CsvSource(nullValues = "-", value = {
        "2012-08-31, INADEQUATE,   NOTICE_TO_IMPROVE,                IN_CATEGORY, NOTICE_TO_IMPROVE,  inadequate,                    ofsted-concern-1992",
        "2012-08-31, INADEQUATE,   SPECIAL_MEASURES,                 IN_CATEGORY, SPECIAL_MEASURES,   inadequate,                    ofsted-concern-1992",
        "2012-08-31, INADEQUATE,   SERIOUS_WEAKNESSES,               IN_CATEGORY, -,                  category-of-another-framework, ofsted-concern-1992",
        "2012-08-31, SATISFACTORY, -,                                NONE,        -,                  nothing-fails,                 ofsted-concern-1992",
        "2012-09-01, INADEQUATE,   SERIOUS_WEAKNESSES,               IN_CATEGORY, SERIOUS_WEAKNESSES, inadequate,                    ofsted-concern-2012",
        "2012-09-01, INADEQUATE,   SPECIAL_MEASURES,                 IN_CATEGORY, SPECIAL_MEASURES,   inadequate,                    ofsted-concern-2012",
        "2012-09-01, INADEQUATE,   NOTICE_TO_IMPROVE,                IN_CATEGORY, -,                  category-of-another-framework, ofsted-concern-2012",
        "2024-08-31, INADEQUATE,   -,                                IN_CATEGORY, -,                  category-not-published,        ofsted-concern-2012",
        "2024-08-31, REQUIRES_IMPROVEMENT, SPECIAL_MEASURES,         NONE,        -,                  nothing-fails,                 ofsted-concern-2012",
        "2024-08-31, INADEQUATE,   REQUIRES_SIGNIFICANT_IMPROVEMENT, IN_CATEGORY, -,                  category-of-another-framework, ofsted-concern-2012"})
    void byTheOverallGradeAndWhatIsPublishedUntilAugust2024(
            LocalDate day, Grade overall, Category published, Outcome outcome, Category category, String ground, String rule) {
        assertThat(on(day).derive(overall, Map.of("qualityOfTeaching", Grade.INADEQUATE), null, published))
                .isEqualTo(new DerivedConcern(outcome, category, ground, rule));
    }

    @Test
    void givenNoOverallGradeUnderAFrameworkThatHasOneThenNothingIsDerived() {
        assertThat(on(LocalDate.of(2013, 10, 9)).derive(null, Map.of("qualityOfTeaching", Grade.INADEQUATE), null, null)).isNull();
    }

    @ParameterizedTest(name = "{0}, safeguarding {1}, published {2}: {3} {4} ({5})")
    @CsvSource(nullValues = "-", value = {
        "INADEQUATE,           MET,     SERIOUS_WEAKNESSES, IN_CATEGORY, SERIOUS_WEAKNESSES, inadequate",
        "REQUIRES_IMPROVEMENT, NOT_MET, SPECIAL_MEASURES,   IN_CATEGORY, SPECIAL_MEASURES,   inadequate",
        "REQUIRES_IMPROVEMENT, NOT_MET, -,                  IN_CATEGORY, -,                  category-not-published",
        "REQUIRES_IMPROVEMENT, MET,     -,                  NONE,        -,                  nothing-fails",
        "REQUIRES_IMPROVEMENT, -,       SPECIAL_MEASURES,   NONE,        -,                  nothing-fails"})
    void byAnyJudgementFromSeptember2024(
            Grade lowest, Safeguarding safeguarding, Category published, Outcome outcome, Category category, String ground) {
        Map<String, Grade> judgements = Map.of("qualityOfEducation", Grade.GOOD, "personalDevelopment", lowest);

        assertThat(on(LocalDate.of(2024, 9, 1)).derive(null, judgements, safeguarding, published))
                .isEqualTo(new DerivedConcern(outcome, category, ground, "ofsted-concern-2024"));
        assertThat(on(LocalDate.of(2025, 11, 9)).derive(null, Map.of(), safeguarding, published)).isNull();
    }

    @ParameterizedTest(name = "leadership {0}, another area {1}, safeguarding {2}: {3} {4} ({5})")
    @CsvSource(nullValues = "-", value = {
        "URGENT_IMPROVEMENT, URGENT_IMPROVEMENT, MET,     IN_CATEGORY, SPECIAL_MEASURES,                 leadership-and-another-area-urgent",
        "URGENT_IMPROVEMENT, URGENT_IMPROVEMENT, NOT_MET, IN_CATEGORY, SPECIAL_MEASURES,                 leadership-and-another-area-urgent",
        "URGENT_IMPROVEMENT, URGENT_IMPROVEMENT, -,       IN_CATEGORY, SPECIAL_MEASURES,                 leadership-and-another-area-urgent",
        "URGENT_IMPROVEMENT, NEEDS_ATTENTION,    NOT_MET, IN_CATEGORY, SPECIAL_MEASURES,                 leadership-urgent-and-safeguarding-not-met",
        "URGENT_IMPROVEMENT, NEEDS_ATTENTION,    MET,     IN_CATEGORY, REQUIRES_SIGNIFICANT_IMPROVEMENT, only-leadership-urgent",
        "URGENT_IMPROVEMENT, NEEDS_ATTENTION,    -,       IN_CATEGORY, -,                                safeguarding-not-told",
        "NEEDS_ATTENTION,    URGENT_IMPROVEMENT, MET,     IN_CATEGORY, REQUIRES_SIGNIFICANT_IMPROVEMENT, area-urgent",
        "NEEDS_ATTENTION,    URGENT_IMPROVEMENT, NOT_MET, IN_CATEGORY, REQUIRES_SIGNIFICANT_IMPROVEMENT, area-urgent",
        "NEEDS_ATTENTION,    URGENT_IMPROVEMENT, -,       IN_CATEGORY, REQUIRES_SIGNIFICANT_IMPROVEMENT, area-urgent",
        "EXCEPTIONAL,        EXCEPTIONAL,        NOT_MET, IN_CATEGORY, REQUIRES_SIGNIFICANT_IMPROVEMENT, safeguarding-not-met",
        "NEEDS_ATTENTION,    NEEDS_ATTENTION,    MET,     NONE,        -,                                nothing-fails",
        "NEEDS_ATTENTION,    NEEDS_ATTENTION,    -,       UNKNOWN,     -,                                safeguarding-not-told",
        "-,                  URGENT_IMPROVEMENT, NOT_MET, IN_CATEGORY, -,                                leadership-not-graded",
        "-,                  URGENT_IMPROVEMENT, MET,     IN_CATEGORY, -,                                leadership-not-graded",
        "-,                  URGENT_IMPROVEMENT, -,       IN_CATEGORY, -,                                leadership-not-graded",
        "-,                  STRONG_STANDARD,    NOT_MET, IN_CATEGORY, -,                                leadership-not-graded",
        "-,                  STRONG_STANDARD,    -,       UNKNOWN,     -,                                leadership-not-graded",
        "-,                  STRONG_STANDARD,    MET,     UNKNOWN,     -,                                leadership-not-graded"})
    void byTheAreasOfAReportCard(
            Grade leadership, Grade another, Safeguarding safeguarding, Outcome outcome, Category category, String ground) {
        for (String area : OTHER_AREAS) {
            Map<String, Grade> card = new HashMap<>();
            Stream.of(OTHER_AREAS).forEach(name -> card.put(name, Grade.EXPECTED_STANDARD));
            card.put(area, another);
            card.computeIfAbsent("leadershipAndGovernance", name -> leadership);

            assertThat(on(LocalDate.of(2025, 11, 10)).derive(null, card, safeguarding, null)).as(area)
                    .isEqualTo(new DerivedConcern(outcome, category, ground, "ofsted-concern-2025"));
        }
    }

    @ParameterizedTest(name = "leadership {0}, curriculum {1}, published {2}: {3}, differ {4}")
    @CsvSource(nullValues = "-", value = {
        "-,                  URGENT_IMPROVEMENT, SPECIAL_MEASURES,                 SPECIAL_MEASURES,                 false",
        "-,                  URGENT_IMPROVEMENT, REQUIRES_SIGNIFICANT_IMPROVEMENT, REQUIRES_SIGNIFICANT_IMPROVEMENT, false",
        "URGENT_IMPROVEMENT, NEEDS_ATTENTION,    SPECIAL_MEASURES,                 SPECIAL_MEASURES,                 false",
        "URGENT_IMPROVEMENT, NEEDS_ATTENTION,    SERIOUS_WEAKNESSES,               -,                                true",
        "URGENT_IMPROVEMENT, NEEDS_ATTENTION,    -,                                -,                                true",
        "-,                  URGENT_IMPROVEMENT, -,                                -,                                true"})
    void whereTheAreasDoNotSayWhichCategoryThePublishedOneDoes(
            Grade leadership, Grade curriculum, Category published, Category category, boolean differ) {
        Map<String, Grade> card = new HashMap<>(Map.of("curriculumAndTeaching", curriculum));
        card.computeIfAbsent("leadershipAndGovernance", name -> leadership);

        DerivedConcern derived = on(LocalDate.of(2025, 11, 10)).derive(null, card, null, published);

        assertThat(derived.outcome()).isEqualTo(Outcome.IN_CATEGORY);
        assertThat(derived.category()).isEqualTo(category);
        assertThat(derived.differsFrom(published)).isEqualTo(differ);
    }

    @Test
    void givenAreasThatSayWhichCategoryThenAnotherPublishedOneDiffers() {
        DerivedConcern derived = on(LocalDate.of(2025, 11, 10)).derive(null, Map.of("leadershipAndGovernance", Grade.NEEDS_ATTENTION,
                "inclusion", Grade.URGENT_IMPROVEMENT), null, Category.SPECIAL_MEASURES);

        assertThat(derived.category()).isEqualTo(Category.REQUIRES_SIGNIFICANT_IMPROVEMENT);
        assertThat(derived.differsFrom(Category.SPECIAL_MEASURES)).isTrue();
    }

    @Test
    void givenAReportCardWithoutAnAreaThenNothingIsDerived() {
        assertThat(on(LocalDate.of(2025, 11, 10)).derive(null, Map.of(), Safeguarding.NOT_MET, null)).isNull();
    }

    @ParameterizedTest(name = "derived {0} {1}, published {2}: differ {3}")
    @CsvSource(nullValues = "-", value = {
        "NONE,        -,                                -,                  false",
        "NONE,        -,                                SPECIAL_MEASURES,   true",
        "IN_CATEGORY, SPECIAL_MEASURES,                 SPECIAL_MEASURES,   false",
        "IN_CATEGORY, SPECIAL_MEASURES,                 SERIOUS_WEAKNESSES, true",
        "IN_CATEGORY, REQUIRES_SIGNIFICANT_IMPROVEMENT, -,                  true",
        "IN_CATEGORY, -,                                -,                  true",
        "IN_CATEGORY, -,                                NOTICE_TO_IMPROVE,  true",
        "UNKNOWN,     -,                                -,                  false",
        "UNKNOWN,     -,                                SPECIAL_MEASURES,   false"})
    void thePublishedCategoryMayDifferFromTheDerivedOne(Outcome outcome, Category category, Category published, boolean differ) {
        assertThat(new DerivedConcern(outcome, category, "ground", "rule").differsFrom(published)).isEqualTo(differ);
    }

    private static ConcernRule on(LocalDate day) {
        return OfstedCodes.FRAMEWORKS.on(day).orElseThrow().concern();
    }
}
