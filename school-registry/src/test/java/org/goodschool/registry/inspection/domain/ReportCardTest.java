package org.goodschool.registry.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.registry.inspection.domain.Grade.EXPECTED_STANDARD;
import static org.goodschool.registry.inspection.domain.Grade.GOOD;
import static org.goodschool.registry.inspection.domain.Grade.INADEQUATE;
import static org.goodschool.registry.inspection.domain.Grade.NEEDS_ATTENTION;
import static org.goodschool.registry.inspection.domain.Grade.OUTSTANDING;
import static org.goodschool.registry.inspection.domain.Grade.STRONG_STANDARD;
import static org.goodschool.registry.inspection.domain.Grade.URGENT_IMPROVEMENT;
import static org.goodschool.registry.inspection.domain.InspectionKind.FULL;
import static org.goodschool.registry.inspection.domain.InspectionKind.MONITORING;
import static org.goodschool.registry.inspection.domain.Inspections.command;
import static org.goodschool.registry.inspection.domain.Inspections.findings;
import static org.goodschool.registry.inspection.domain.Inspections.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Given;
import org.goodschool.registry.inspection.OfstedCodes;
import org.goodschool.registry.inspection.domain.DerivedConcern.Outcome;
import org.goodschool.registry.inspection.domain.InspectionCommand.RecordInspection;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedGradeChanged;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionCorrected;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionRecorded;
import org.goodschool.registry.provenance.domain.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.3: inspections without an overall grade, from September 2024, and report cards, from 10 November 2025")
class ReportCardTest {

    private final Given<InspectionCommand, InspectionHistory, InspectionEvent> none =
            given(new InspectionHistoryDecider(OfstedCodes.FRAMEWORKS));
    private final Given<InspectionCommand, InspectionHistory, InspectionEvent> card =
            none.andAfter(card("1", "2025-11-10", EXPECTED_STANDARD, EXPECTED_STANDARD));

    @Test
    @DisplayName("a report card after a headline grade changes the framework: both values, no direction, and the latest overall grade stays")
    void givenAnOldGradeWhenAReportCardComesThenItIsNotCompared() {
        var good = none.andAfter(record("1", "2013-10-09", GOOD));

        var events = good.when(card("2", "2025-11-10", EXPECTED_STANDARD, STRONG_STANDARD)).events();

        assertThat(events).hasSize(2).first().isInstanceOfSatisfying(OfstedInspectionRecorded.class, recorded -> {
            assertThat(recorded.inspection().framework()).isEqualTo("REPORT_CARD_2025");
            assertThat(recorded.latest().inspectionNumber()).isEqualTo("1");
        });
        OfstedGradeChanged changed = (OfstedGradeChanged) events.getLast();
        assertThat(changed.frameworkChanged()).isTrue();
        assertThat(changed.from().overallEffectiveness()).isEqualTo(GOOD);
        assertThat(changed.to().judgements()).containsEntry("inclusion", STRONG_STANDARD);
        assertThat(changed.direction()).isNull();
        assertThat(changed.judgements()).isEmpty();
    }

    @Test
    void givenJudgementsOfSeptember2024WhenAReportCardComesThenLeadershipIsNotComparedEither() {
        var before = none.andAfter(command(findings("1", "2025-11-09", null, null, Map.of("leadershipAndManagement", GOOD,
                "personalDevelopment", OUTSTANDING)), null));

        var changed = changed(before, card("2", "2025-11-10", EXPECTED_STANDARD, EXPECTED_STANDARD));

        assertThat(changed.frameworkChanged()).isTrue();
        assertThat(changed.judgements()).isEmpty();
    }

    @Test
    void givenTwoReportCardsThenEachAreaThatChangedHasItsDirection() {
        var changed = changed(card, card("2", "2025-12-10", NEEDS_ATTENTION, STRONG_STANDARD));

        assertThat(changed.frameworkChanged()).isFalse();
        assertThat(changed.direction()).isNull();
        assertThat(changed.judgements()).containsExactly(
                new JudgementChange("inclusion", EXPECTED_STANDARD, STRONG_STANDARD, Direction.IMPROVED),
                new JudgementChange("leadershipAndGovernance", EXPECTED_STANDARD, NEEDS_ATTENTION, Direction.DECLINED));
    }

    @Test
    void givenTheSameGradesInASecondReportCardThenNothingHasChanged() {
        assertThat(card.when(card("2", "2025-12-10", EXPECTED_STANDARD, EXPECTED_STANDARD)).events()).hasSize(1);
    }

    @Test
    void givenAnAnnouncedReportCardWhenAnotherFactOfItIsCorrectedThenItIsNotAnnouncedAgain() {
        var second = card.andAfter(card("2", "2025-12-10", NEEDS_ATTENTION, EXPECTED_STANDARD));
        var safeguarding = findings(FULL, "2", "2025-12-10", null, null,
                Map.of("leadershipAndGovernance", NEEDS_ATTENTION, "inclusion", EXPECTED_STANDARD), Safeguarding.NOT_MET);
        var another = findings(FULL, "2", "2025-12-10", null, null,
                Map.of("leadershipAndGovernance", NEEDS_ATTENTION, "inclusion", NEEDS_ATTENTION), Safeguarding.MET);

        assertThat(second.when(command(safeguarding, "misread")).events()).hasSize(1);
        assertThat(second.when(command(another, "misread")).events()).hasSize(2);
    }

    @Test
    void givenAJudgementUnderAFrameworkWithAnOverallGradeThenItAloneIsNoChangeOfGrade() {
        var good = none.andAfter(command(findings("1", "2013-10-09", GOOD, null, Map.of("qualityOfTeaching", GOOD)), null));

        assertThat(good.when(command(findings("2", "2015-10-09", GOOD, null, Map.of("qualityOfTeaching", OUTSTANDING)), null))
                .events()).hasSize(1);
        assertThat(good.when(command(findings("2", "2015-10-09", null, null, Map.of("qualityOfTeaching", OUTSTANDING)), null))
                .events()).hasSize(1);
        assertThat(changed(good, command(findings("2", "2015-10-09", OUTSTANDING, null, Map.of("qualityOfTeaching", OUTSTANDING)), null))
                .judgements()).containsExactly(new JudgementChange("qualityOfTeaching", GOOD, OUTSTANDING, Direction.IMPROVED));
    }

    @Test
    @DisplayName("A-07: what is published and what the rule derives are both kept")
    void givenAnUrgentAreaWithoutAPublishedCategoryThenBothAreThere() {
        var urgent = none.andAfter(card("1", "2025-11-10", EXPECTED_STANDARD, URGENT_IMPROVEMENT));

        assertThat(urgent.state().categoryOfConcern()).isNull();
        assertThat(urgent.state().derivedConcern(OfstedCodes.FRAMEWORKS)).isEqualTo(new DerivedConcern(Outcome.IN_CATEGORY,
                Category.REQUIRES_SIGNIFICANT_IMPROVEMENT, "area-urgent", "ofsted-concern-2025"));
    }

    @Test
    void givenNoInspectionThenNothingIsDerived() {
        assertThat(none.state().derivedConcern(OfstedCodes.FRAMEWORKS)).isNull();
        assertThat(none.state().latestJudged()).isNull();
        assertThat(none.state().standing()).isNull();
    }

    @Test
    @DisplayName("a monitoring visit that grades one area again leaves the others as they were")
    void givenAnUrgentAreaWhenAVisitGradesItAgainThenTheSchoolLeavesItsCategory() {
        var inCategory = none.andAfter(command(withCategory("1", "2025-11-10", URGENT_IMPROVEMENT, NEEDS_ATTENTION), null))
                .andAfter(visit("2", "2025-12-01", Map.of("achievement", NEEDS_ATTENTION)));

        assertThat(derived(inCategory).category()).isEqualTo(Category.REQUIRES_SIGNIFICANT_IMPROVEMENT);
        assertThat(derived(inCategory.andAfter(visit("3", "2025-12-10", Map.of("leadershipAndGovernance", NEEDS_ATTENTION)))).outcome())
                .isEqualTo(Outcome.NONE);
        assertThat(derived(inCategory.andAfter(visit("3", "2025-12-10", Map.of("achievement", URGENT_IMPROVEMENT)))).category())
                .isEqualTo(Category.SPECIAL_MEASURES);
        assertThat(inCategory.state().latestJudged().inspectionNumber()).isEqualTo("2");
        assertThat(inCategory.state().standing().judgements())
                .isEqualTo(Map.of("leadershipAndGovernance", URGENT_IMPROVEMENT, "inclusion", NEEDS_ATTENTION, "achievement", NEEDS_ATTENTION));
        assertThat(inCategory.state().judged().standing()).isEqualTo(inCategory.state().standing());
    }

    @Test
    @DisplayName("2.3: a visit by hand that names no category leaves the school in it while a grade that it left alone means one")
    void givenACategoryWhenAVisitByHandNamesNoneThenItStandsUntilNothingFails() {
        var inCategory = none.andAfter(command(withCategory("1", "2025-11-10", URGENT_IMPROVEMENT, NEEDS_ATTENTION), null));

        var events = inCategory.when(visit("2", "2025-12-01", Map.of("achievement", NEEDS_ATTENTION))).events();
        assertThat(events).first().isInstanceOfSatisfying(OfstedInspectionRecorded.class, recorded ->
                assertThat(List.of(recorded.categoryOfConcern(), recorded.inspection().category())).as("for every reader")
                        .containsOnly(Category.REQUIRES_SIGNIFICANT_IMPROVEMENT));

        var visited = inCategory.andAfter(visit("2", "2025-12-01", Map.of("achievement", NEEDS_ATTENTION)));
        assertThat(category(visited.andAfter(visit("3", "2025-12-10", Map.of("leadershipAndGovernance", NEEDS_ATTENTION))))).isNull();
        assertThat(category(visited.andAfter(card("3", "2025-12-10", EXPECTED_STANDARD, EXPECTED_STANDARD)))).isNull();
    }

    @Test
    @DisplayName("a visit that was recorded without a category, before it got the one it leaves the school in, is corrected by the same entry")
    void givenAVisitRecordedWithoutItsCategoryWhenEnteredOnceMoreThenItIsCorrectedForEveryReader() {
        var inCategory = none.when(command(withCategory("1", "2025-11-10", URGENT_IMPROVEMENT, NEEDS_ATTENTION), null)).events();
        var visit = visit("2", "2025-12-01", Map.of("achievement", NEEDS_ATTENTION));
        var recorded = new OfstedInspectionRecorded(Inspections.URN, "001", Inspections.LARKMOOR,
                visit.findings().under(OfstedCodes.FRAMEWORKS.named("REPORT_CARD_2025")), null, null, null, null, Source.BY_HAND);
        var visited = given(new InspectionHistoryDecider(OfstedCodes.FRAMEWORKS), inCategory.getFirst(), recorded);

        assertThat(category(visited)).isNull();
        assertThat(visited.when(command(visit.findings(), "recorded without its category")).events())
                .singleElement().isInstanceOfSatisfying(OfstedInspectionCorrected.class, corrected ->
                        assertThat(List.of(corrected.categoryOfConcern(), corrected.inspection().category()))
                                .containsOnly(Category.REQUIRES_SIGNIFICANT_IMPROVEMENT));
    }

    @Test
    @DisplayName("a file that has a column for the category and leaves it blank says that there is none")
    void givenACategoryWhenAFileTellsAVisitWithoutOneThenTheSchoolHasLeftIt() {
        var inCategory = none.andAfter(command(withCategory("1", "2025-11-10", URGENT_IMPROVEMENT, NEEDS_ATTENTION), null));
        Findings visit = findings(MONITORING, "2", "2025-12-01", null, null, Map.of("achievement", NEEDS_ATTENTION), null);

        assertThat(category(inCategory.andAfter(Inspections.inFile(visit, Told.ALL, "december.csv", null)))).isNull();
    }

    @Test
    @DisplayName("a visit under a later framework cannot lift the category of judgements that it does not know")
    void givenACategoryUnderAnotherFrameworkThenAVisitThatNamesNoneLeavesIt() {
        var inCategory = none.andAfter(command(findings(FULL, "1", "2025-11-09", null, Category.SPECIAL_MEASURES,
                Map.of("qualityOfEducation", INADEQUATE), Safeguarding.MET), null));
        var visited = inCategory.andAfter(command(findings(MONITORING, "2", "2025-12-01", null, null,
                Map.of("leadershipAndGovernance", NEEDS_ATTENTION), Safeguarding.MET), null));

        assertThat(category(visited)).isEqualTo(Category.SPECIAL_MEASURES);
    }

    @Test
    void givenAVisitUnderAnotherFrameworkThenEarlierJudgementsDoNotCount() {
        var visited = none.andAfter(command(findings(FULL, "1", "2025-11-09", null, null,
                        Map.of("qualityOfEducation", INADEQUATE), Safeguarding.NOT_MET), null))
                .andAfter(visit("2", "2025-12-01", Map.of("leadershipAndGovernance", NEEDS_ATTENTION)));

        assertThat(derived(visited).ground()).isEqualTo("safeguarding-not-told");
    }

    @Test
    void givenAVisitWithoutGradesThenTheNextOneIsStillReadOverTheReportCard() {
        var visited = card.andAfter(command(Inspections.visit(MONITORING, "2", "2025-12-01", "Taking effective action"), null))
                .andAfter(visit("3", "2025-12-10", Map.of("inclusion", URGENT_IMPROVEMENT)));

        assertThat(derived(visited).ground()).isEqualTo("area-urgent");
        assertThat(visited.state().latestJudged().inspectionNumber()).isEqualTo("3");
    }

    private static DerivedConcern derived(Given<InspectionCommand, InspectionHistory, InspectionEvent> given) {
        return given.state().derivedConcern(OfstedCodes.FRAMEWORKS);
    }

    private static Category category(Given<InspectionCommand, InspectionHistory, InspectionEvent> given) {
        return given.state().categoryOfConcern();
    }

    private static RecordInspection card(String number, String day, Grade leadership, Grade inclusion) {
        return command(findings(FULL, number, day, null, null,
                Map.of("leadershipAndGovernance", leadership, "inclusion", inclusion), Safeguarding.MET), null);
    }

    private static Findings withCategory(String number, String day, Grade leadership, Grade inclusion) {
        return findings(FULL, number, day, null, Category.REQUIRES_SIGNIFICANT_IMPROVEMENT,
                Map.of("leadershipAndGovernance", leadership, "inclusion", inclusion), Safeguarding.MET);
    }

    private static RecordInspection visit(String number, String day, Map<String, Grade> areas) {
        return command(findings(MONITORING, number, day, null, null, new HashMap<>(areas), null), null);
    }

    private static OfstedGradeChanged changed(
            Given<InspectionCommand, InspectionHistory, InspectionEvent> given, InspectionCommand command) {
        List<InspectionEvent> events = given.when(command).events();
        assertThat(events).hasSize(2);
        return (OfstedGradeChanged) events.getLast();
    }
}
