package org.goodschool.registry.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.registry.inspection.domain.Category.SPECIAL_MEASURES;
import static org.goodschool.registry.inspection.domain.Grade.GOOD;
import static org.goodschool.registry.inspection.domain.Grade.INADEQUATE;
import static org.goodschool.registry.inspection.domain.Grade.OUTSTANDING;
import static org.goodschool.registry.inspection.domain.Grade.SATISFACTORY;
import static org.goodschool.registry.inspection.domain.Inspections.LARKMOOR;
import static org.goodschool.registry.inspection.domain.Inspections.URN;
import static org.goodschool.registry.inspection.domain.Inspections.command;
import static org.goodschool.registry.inspection.domain.Inspections.findings;
import static org.goodschool.registry.inspection.domain.Inspections.inFile;
import static org.goodschool.registry.inspection.domain.Inspections.inspection;
import static org.goodschool.registry.inspection.domain.Inspections.none;
import static org.goodschool.registry.inspection.domain.Inspections.record;
import static org.goodschool.registry.inspection.domain.Inspections.withdraw;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Given;
import org.goodschool.registry.inspection.OfstedCodes;
import org.goodschool.registry.inspection.domain.InspectionEvent.Because;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedGradeChanged;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionCorrected;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionRecorded;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionWithdrawn;
import org.goodschool.registry.provenance.domain.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I-04: an inspection is withdrawn with a reason, and what was so before it is so again")
class WithdrawalTest {

    private final Given<InspectionCommand, InspectionHistory, InspectionEvent> none =
            given(new InspectionHistoryDecider(OfstedCodes.FRAMEWORKS));
    private final Given<InspectionCommand, InspectionHistory, InspectionEvent> declined =
            none.andAfter(record("1", "2013-10-09", GOOD))
                    .andAfter(record("2", "2014-05-21", INADEQUATE, SPECIAL_MEASURES));

    @Test
    void givenAGradeWhenItsInspectionIsWithdrawnThenTheOneBeforeComesBack() {
        var good = inspection("1", "2013-10-09", "FROM_2012", GOOD);
        var inadequate = inspection("2", "2014-05-21", "FROM_2012", INADEQUATE, SPECIAL_MEASURES);

        declined.when(withdraw("2", "another school's")).then(
                new OfstedInspectionWithdrawn(
                        URN, "001", LARKMOOR, inadequate, good, null, none(), "another school's", Source.BY_HAND),
                new OfstedGradeChanged(
                        URN, "001", LARKMOOR, inadequate, good, false, null, List.of(), Because.WITHDRAWN));
    }

    @Test
    void givenAWithdrawnInspectionThenItIsInNoHistoryAndAsideByItsNumber() {
        var after = declined.andAfter(withdraw("2", "another school's")).state();

        assertThat(after.inspections()).extracting(Inspection::inspectionNumber).containsExactly("1");
        assertThat(after.withdrawn()).containsExactly("2");
        assertThat(after.categoryOfConcern()).isNull();
        assertThat(after.latest().overallEffectiveness()).isEqualTo(GOOD);
    }

    @Test
    void givenTheOnlyGradeWhenWithdrawnThenThereIsNoneAndNoChangeToAnother() {
        var events = none.andAfter(record("1", "2013-10-09", GOOD)).when(withdraw("1", "not so")).events();

        assertThat(events).singleElement().isInstanceOfSatisfying(OfstedInspectionWithdrawn.class, withdrawn -> {
            assertThat(withdrawn.latest()).isNull();
            assertThat(withdrawn.derivedConcern()).isNull();
            assertThat(withdrawn.validFrom()).isEqualTo(LocalDate.of(2013, 10, 9));
        });
    }

    @Test
    void givenAnInspectionThatIsNotTheLatestWhenWithdrawnThenTheGradeStays() {
        assertThat(declined.when(withdraw("1", "not so")).events()).hasSize(1);
    }

    @Test
    void givenTwoAlikeWhenTheLaterIsWithdrawnThenTheGradeStays() {
        assertThat(none.andAfter(record("1", "2013-10-09", GOOD)).andAfter(record("2", "2014-10-09", GOOD))
                .when(withdraw("2", "not so")).events()).hasSize(1);
    }

    @Test
    void givenGradesOfTwoFrameworksWhenTheLaterIsWithdrawnThenTheFrameworkChangesBack() {
        var events = none.andAfter(record("1", "2012-08-31", SATISFACTORY)).andAfter(record("2", "2012-09-01", GOOD))
                .when(withdraw("2", "not so")).events();

        assertThat(events.getLast()).isInstanceOfSatisfying(OfstedGradeChanged.class, changed -> {
            assertThat(changed.frameworkChanged()).isTrue();
            assertThat(changed.to().overallEffectiveness()).isEqualTo(SATISFACTORY);
        });
    }

    @Test
    void givenAWithdrawnInspectionWhenWithdrawnAgainThenNothingHappens() {
        declined.andAfter(withdraw("2", "not so")).when(withdraw("2", "not so")).thenNothing();
    }

    @Test
    void givenTwoWithdrawnInspectionsWhenOneIsRecordedAgainThenTheOtherStaysAside() {
        var both = declined.andAfter(withdraw("1", "not so")).andAfter(withdraw("2", "not so"));

        assertThat(both.state().withdrawn()).containsExactlyInAnyOrder("1", "2");
        assertThat(both.andAfter(command(findings("1", "2013-10-09", GOOD, null, Map.of()), "it was so after all")).state().withdrawn())
                .containsExactly("2");
        assertThat(both.andAfter(record("3", "2015-10-09", GOOD)).state().withdrawn()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void givenAnUnknownNumberOrNoReasonThenRefused() {
        declined.when(withdraw("3", "not so")).thenRejected("unknown-inspection");
        declined.when(withdraw("2", null)).thenRejected("withdrawal-without-reason");
        declined.when(withdraw("2", " ")).thenRejected("withdrawal-without-reason");
    }

    @Test
    void givenAWithdrawnInspectionWhenAFileTellsItOnThenItStaysWithdrawn() {
        var withdrawn = declined.andAfter(withdraw("2", "not so"));

        withdrawn.when(inFile(findings("2", "2014-05-21", INADEQUATE, SPECIAL_MEASURES, Map.of()), Told.ALL, "mi.csv", null))
                .thenNothing();
        withdrawn.when(inFile(findings("2", "2014-05-21", OUTSTANDING, null, Map.of()), Told.ALL, "mi.csv", null)).thenNothing();
    }

    @Test
    void givenAWithdrawnInspectionWhenAPersonRecordsItAgainThenAReasonIsNeededAndItIsBack() {
        var withdrawn = declined.andAfter(withdraw("2", "not so"));
        withdrawn.when(record("2", "2014-05-21", INADEQUATE, SPECIAL_MEASURES)).thenRejected("correction-without-reason");

        var again = command(findings("2", "2014-05-21", INADEQUATE, SPECIAL_MEASURES, Map.of()), "it was so after all");

        assertThat(withdrawn.when(again).events()).hasSize(2).first().isInstanceOfSatisfying(OfstedInspectionRecorded.class,
                recorded -> assertThat(recorded.reason()).isEqualTo("it was so after all"));
        assertThat(withdrawn.andAfter(again).state()).isEqualTo(declined.state());
    }

    @Test
    void givenADateThatWasWrongThenItsCorrectionHoldsFromTheEarlierOfTheTwo() {
        var later = (OfstedInspectionCorrected) declined.when(command(
                findings("2", "2014-06-21", INADEQUATE, SPECIAL_MEASURES, Map.of()), "misread")).events().getFirst();
        assertThat(declined.when(command(findings("3", "2014-06-21", GOOD, null, Map.of()), null)).events())
                .extracting(InspectionEvent::validFrom).containsOnly(LocalDate.of(2014, 6, 21)).hasSize(2);
        var earlier = (OfstedInspectionCorrected) declined.when(command(
                findings("2", "2014-04-21", INADEQUATE, SPECIAL_MEASURES, Map.of()), "misread")).events().getFirst();

        assertThat(later.validFrom()).isEqualTo(LocalDate.of(2014, 5, 21));
        assertThat(earlier.validFrom()).isEqualTo(LocalDate.of(2014, 4, 21));
    }

    @Test
    void givenADayThenTheHistoryHasThoseThatHadBegunByThen() {
        assertThat(declined.state().begunBy(LocalDate.of(2014, 5, 20)).inspections()).hasSize(1);
        assertThat(declined.state().begunBy(LocalDate.of(2014, 5, 21)).inspections()).hasSize(2);
        assertThat(declined.state().begunBy(null)).isEqualTo(declined.state());
    }

    @Test
    @DisplayName("F-09: an announced visit is waited for until an inspection has begun on that day or since")
    void givenAnAnnouncedVisitThenAnyInspectionSinceIsItsOutcome() {
        assertThat(declined.state().inspectedSince(LocalDate.of(2014, 5, 21))).isTrue();
        assertThat(declined.state().inspectedSince(LocalDate.of(2014, 5, 22))).isFalse();
        assertThat(declined.andAfter(withdraw("2", "not so")).state().inspectedSince(LocalDate.of(2014, 5, 21))).isFalse();
    }
}
