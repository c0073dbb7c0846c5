package org.goodschool.registry.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.registry.inspection.domain.Category.SPECIAL_MEASURES;
import static org.goodschool.registry.inspection.domain.Grade.GOOD;
import static org.goodschool.registry.inspection.domain.Grade.INADEQUATE;
import static org.goodschool.registry.inspection.domain.Grade.OUTSTANDING;
import static org.goodschool.registry.inspection.domain.Grade.REQUIRES_IMPROVEMENT;
import static org.goodschool.registry.inspection.domain.Grade.SATISFACTORY;
import static org.goodschool.registry.inspection.domain.Inspections.LARKMOOR;
import static org.goodschool.registry.inspection.domain.Inspections.URN;
import static org.goodschool.registry.inspection.domain.Inspections.corrected;
import static org.goodschool.registry.inspection.domain.Inspections.findings;
import static org.goodschool.registry.inspection.domain.Inspections.inadequate;
import static org.goodschool.registry.inspection.domain.Inspections.inspection;
import static org.goodschool.registry.inspection.domain.Inspections.none;
import static org.goodschool.registry.inspection.domain.Inspections.record;

import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Given;
import org.goodschool.registry.inspection.OfstedCodes;
import org.goodschool.registry.inspection.domain.InspectionEvent.Because;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedGradeChanged;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionCorrected;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionRecorded;
import org.goodschool.registry.provenance.domain.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I-04: every inspection is kept, and a change of grade is announced once")
class InspectionHistoryTest {

    private final InspectionHistoryDecider decider = new InspectionHistoryDecider(OfstedCodes.FRAMEWORKS);
    private final Given<InspectionCommand, InspectionHistory, InspectionEvent> none = given(decider);
    private final Given<InspectionCommand, InspectionHistory, InspectionEvent> good =
            none.andAfter(record("1", "2013-10-09", GOOD));

    @Test
    void givenNothingWhenInspectedThenItIsRecordedAsTheLatestAndNoGradeHasChanged() {
        var first = inspection("1", "2013-10-09", "FROM_2012", GOOD);

        none.when(record("1", "2013-10-09", GOOD))
                .then(new OfstedInspectionRecorded(URN, "001", LARKMOOR, first, first, null, none(), null, Source.BY_HAND));
    }

    @Test
    void givenAGoodSchoolWhenItBecomesInadequateThenTheGradeDeclines() {
        var before = inspection("1", "2013-10-09", "FROM_2012", GOOD);
        var now = inspection("2", "2014-05-21", "FROM_2012", INADEQUATE, SPECIAL_MEASURES);

        good.when(record("2", "2014-05-21", INADEQUATE, SPECIAL_MEASURES))
                .then(
                        new OfstedInspectionRecorded(
                                URN, "001", LARKMOOR, now, now, SPECIAL_MEASURES, inadequate(SPECIAL_MEASURES), null, Source.BY_HAND),
                        new OfstedGradeChanged(URN, "001", LARKMOOR, before, now, false, Direction.DECLINED, List.of(), Because.INSPECTED));
    }

    @Test
    void givenASchoolThatRequiresImprovementWhenItIsGoodThenTheGradeImproves() {
        assertThat(change(none.andAfter(record("1", "2013-10-09", REQUIRES_IMPROVEMENT)), record("2", "2015-10-09", GOOD)))
                .extracting(OfstedGradeChanged::direction)
                .isEqualTo(Direction.IMPROVED);
    }

    @Test
    void givenAGoodSchoolWhenItIsGoodAgainThenOnlyTheInspectionIsRecorded() {
        assertThat(good.when(record("2", "2015-10-09", GOOD)).events()).hasSize(1);
    }

    @Test
    @DisplayName("2.3: grades of different frameworks cannot be compared: both values, no direction")
    void givenASatisfactorySchoolWhenItRequiresImprovementThenTheFrameworkHasChanged() {
        var changed = change(
                none.andAfter(record("1", "2012-08-31", SATISFACTORY)),
                record("2", "2012-09-01", REQUIRES_IMPROVEMENT));

        assertThat(changed.from().overallEffectiveness()).isEqualTo(SATISFACTORY);
        assertThat(changed.to().overallEffectiveness()).isEqualTo(REQUIRES_IMPROVEMENT);
        assertThat(changed.frameworkChanged()).isTrue();
        assertThat(changed.direction()).isNull();
    }

    @Test
    void givenAnOlderInspectionThenItIsKeptAndNoChangeIsAnnounced() {
        var older = inspection("0", "2012-10-01", "FROM_2012", OUTSTANDING);
        var latest = inspection("1", "2013-10-09", "FROM_2012", GOOD);

        good.when(record("0", "2012-10-01", OUTSTANDING))
                .then(new OfstedInspectionRecorded(URN, "001", LARKMOOR, older, latest, null, none(), null, Source.BY_HAND));
    }

    @Test
    void givenARecordedInspectionWhenTheSameFactsComeAgainThenNothingIsRecorded() {
        good.when(record("1", "2013-10-09", GOOD)).thenNothing();
    }

    @Test
    void givenARecordedInspectionWhenTheSameNumberHasOtherFactsThenItIsCorrectedWithTheReason() {
        var before = inspection("1", "2013-10-09", "FROM_2012", GOOD);
        var now = inspection("1", "2013-10-09", "FROM_2012", REQUIRES_IMPROVEMENT);

        good.when(corrected("1", "2013-10-09", REQUIRES_IMPROVEMENT, "published with a misprint"))
                .then(new OfstedInspectionCorrected(
                        URN, "001", LARKMOOR, before, now, now, null, none(), "published with a misprint", Source.BY_HAND));
    }

    @Test
    void givenARecordedInspectionWhenCorrectedWithoutAReasonThenRefused() {
        good.when(record("1", "2013-10-09", INADEQUATE)).thenRejected("correction-without-reason");
    }

    @Test
    void givenTwoEqualGradesWhenACorrectionPartsThemThenTheChangeIsAnnounced() {
        var changed = change(
                good.andAfter(record("2", "2014-05-21", GOOD)),
                corrected("2", "2014-05-21", INADEQUATE, "misread"));

        assertThat(changed.from().inspectionNumber()).isEqualTo("1");
        assertThat(changed.direction()).isEqualTo(Direction.DECLINED);
    }

    @Test
    void givenAnAnnouncedChangeWhenAnotherFactIsCorrectedThenItIsNotAnnouncedAgain() {
        assertThat(good.andAfter(record("2", "2014-05-21", INADEQUATE))
                .when(corrected("2", "2014-05-22", INADEQUATE, "the day was wrong")).events()).hasSize(1);
    }

    @Test
    void givenAnAnnouncedChangeWhenACorrectionTakesItAwayThenTheWayBackIsAnnounced() {
        var inadequate = inspection("2", "2014-05-21", "FROM_2012", INADEQUATE);
        var mended = inspection("2", "2014-05-21", "FROM_2012", GOOD);

        var events = good.andAfter(record("2", "2014-05-21", INADEQUATE)).when(corrected("2", "2014-05-21", GOOD, "misread")).events();

        assertThat(events).hasSize(2).last().isEqualTo(
                new OfstedGradeChanged(URN, "001", LARKMOOR, inadequate, mended, false, null, List.of(), Because.CORRECTED));
    }

    @Test
    void givenAGradeThatACorrectionTakesAwayThenTheWayBackGoesToTheOneThatCountsAgain() {
        var changed = change(good.andAfter(record("2", "2014-05-21", INADEQUATE)).andAfter(record("3", "2015-05-21", REQUIRES_IMPROVEMENT)),
                corrected("3", "2015-05-21", null, "of another school"));

        assertThat(changed.from().overallEffectiveness()).isEqualTo(REQUIRES_IMPROVEMENT);
        assertThat(changed.to().overallEffectiveness()).isEqualTo(INADEQUATE);
        assertThat(changed.direction()).isNull();
    }

    @Test
    void givenACorrectionOfTheEarlierGradeThenTheLatestOneIsNotAnnounced() {
        var declined = good.andAfter(record("2", "2014-05-21", INADEQUATE));

        assertThat(declined.when(corrected("1", "2013-10-09", INADEQUATE, "misread")).events()).hasSize(1);
        assertThat(change(declined, corrected("1", "2013-10-09", OUTSTANDING, "misread")).from().overallEffectiveness())
                .isEqualTo(OUTSTANDING);
    }

    @Test
    @DisplayName("2.3: the category that a monitoring visit names is that of the grade of the inspection before")
    void givenAMonitoringVisitThatNamesTheCategoryThenItIsDerivedFromTheEarlierGrade() {
        var inCategory = none.andAfter(record("1", "2013-10-09", INADEQUATE, SPECIAL_MEASURES));

        var named = inCategory.andAfter(Inspections.command(findings(
                InspectionKind.MONITORING, "2", "2014-01-15", null, SPECIAL_MEASURES, Map.of(), null), null)).state();
        var unsaid = inCategory.andAfter(Inspections.command(findings(
                InspectionKind.MONITORING, "2", "2014-01-15", null, null, Map.of(), null), null)).state();

        assertThat(named.derivedConcern(OfstedCodes.FRAMEWORKS)).isEqualTo(inadequate(SPECIAL_MEASURES));
        assertThat(unsaid.derivedBy(unsaid.inspections().getLast(), OfstedCodes.FRAMEWORKS)).isNull();
        assertThat(unsaid.derivedConcern(OfstedCodes.FRAMEWORKS)).isEqualTo(inadequate(SPECIAL_MEASURES));
    }

    @Test
    void givenAMonitoringVisitWithoutAGradeThenTheLatestGradeAndTheCategoryStay() {
        var inCategory = none.andAfter(record("1", "2013-10-09", INADEQUATE, SPECIAL_MEASURES));

        var events = inCategory.when(record("2", "2014-01-15", null)).events();

        assertThat(events).singleElement().isInstanceOfSatisfying(OfstedInspectionRecorded.class, recorded -> {
            assertThat(recorded.latest().inspectionNumber()).isEqualTo("1");
            assertThat(recorded.categoryOfConcern()).isEqualTo(SPECIAL_MEASURES);
        });
    }

    @Test
    @DisplayName("A-07: a school leaves its category with the next inspection that judges it")
    void givenASchoolInSpecialMeasuresWhenItIsJudgedBetterThenItIsInNoCategory() {
        var after = none.andAfter(record("1", "2013-10-16", INADEQUATE, SPECIAL_MEASURES))
                .andAfter(record("2", "2014-07-01", REQUIRES_IMPROVEMENT));

        assertThat(after.state().categoryOfConcern()).isNull();
    }

    @Test
    void givenAGradeThatTheFrameworkDoesNotHaveThenRefused() {
        none.when(record("1", "2012-08-31", REQUIRES_IMPROVEMENT)).thenRejected("grade-not-in-framework");
        none.when(record("1", "2012-09-01", SATISFACTORY)).thenRejected("grade-not-in-framework");
        none.when(record("1", "2024-09-01", GOOD)).thenRejected("not-carried-by-kind");
        none.when(Inspections.command(findings("1", "2025-11-10", null, null, Map.of("inclusion", GOOD)), null))
                .thenRejected("grade-not-in-framework");
    }

    @Test
    void givenADateBeforeOfstedThenRefused() {
        none.when(record("1", "1899-10-09", GOOD)).thenRejected("no-framework-on-date");
    }

    @Test
    void givenADateInTheFutureThenRefused() {
        none.when(record("1", Inspections.TODAY.plusDays(1).toString(), null)).thenRejected("inspection-in-the-future");
    }

    @Test
    void givenAnEndBeforeTheStartThenRefused() {
        none.when(Inspections.command(
                        new Findings("1", "S5 Inspection", InspectionKind.FULL, Inspections.TODAY.minusYears(10),
                                Inspections.TODAY.minusYears(10).minusDays(1), null, GOOD, null, Map.of(), null, null, null),
                        null))
                .thenRejected("ended-before-started");
    }

    private static OfstedGradeChanged change(
            Given<InspectionCommand, InspectionHistory, InspectionEvent> given, InspectionCommand command) {
        return (OfstedGradeChanged) given.when(command).events().getLast();
    }
}
