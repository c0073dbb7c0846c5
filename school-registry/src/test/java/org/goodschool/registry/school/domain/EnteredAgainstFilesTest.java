package org.goodschool.registry.school.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.registry.school.domain.SchoolField.CAPACITY;
import static org.goodschool.registry.school.domain.SchoolField.KIND;
import static org.goodschool.registry.school.domain.SchoolField.PUPILS;
import static org.goodschool.registry.school.domain.SchoolField.TYPE;
import static org.goodschool.registry.school.domain.SchoolField.TYPE_CODE;
import static org.goodschool.registry.school.domain.Schools.LARKMOOR;
import static org.goodschool.registry.school.domain.Schools.URN;
import static org.goodschool.registry.school.domain.Schools.closedOn;
import static org.goodschool.registry.school.domain.Schools.extract;
import static org.goodschool.registry.school.domain.Schools.registered;
import static org.goodschool.registry.school.domain.Schools.row;
import static org.goodschool.registry.school.domain.Schools.with;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.testing.Given;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.SchoolCommand.ChangeSchoolDetails;
import org.goodschool.registry.school.domain.SchoolCommand.CloseSchool;
import org.goodschool.registry.school.domain.SchoolCommand.ReopenSchool;
import org.goodschool.registry.school.domain.SchoolCommand.RestoreSchool;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolClosed;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolClosureCorrected;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolDetailsChanged;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolReopened;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I-16: a file does not undo what a person did")
class EnteredAgainstFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final SchoolDetails FEWER = with(LARKMOOR, PUPILS, 150);
    private static final SchoolDetails CLOSED = closedOn("2026-08-31");

    private final SchoolDecider decider = new SchoolDecider();
    private final Given<SchoolCommand, School, SchoolEvent> told = given(decider, registered(LARKMOOR, "2026-07-01"));
    private final Given<SchoolCommand, School, SchoolEvent> closed =
            told.andAfter(new CloseSchool(URN, LocalDate.of(2026, 8, 31), "merged", null, TODAY));
    private final Given<SchoolCommand, School, SchoolEvent> corrected =
            told.andAfter(new ChangeSchoolDetails(URN, FEWER, null, "counted", TODAY));

    @Test
    void givenAClosureByHandWhenFilesGoOnSayingOpenThenItStaysClosedAndTheCouncilHearsOfIt() {
        var proposed = LARKMOOR.with(Status.OPEN_PROPOSED_TO_CLOSE, LocalDate.of(2026, 12, 31), null);

        closed.when(row(LARKMOOR, "2026-07-01")).thenNothing();
        closed.when(row(proposed, "2026-09-15")).thenNothing();
        assertThat(closed.state().heard(row(LARKMOOR, "2026-07-01")).kept()).containsExactly(
                new FieldChange("status", "CLOSED", "OPEN"), new FieldChange("closedOn", "2026-08-31", null));
    }

    @Test
    void givenAClosureByHandOfASchoolThatFilesProposeToCloseWhenAPersonReopensItThenFilesAreBelievedAgain() {
        var proposed = LARKMOOR.with(Status.OPEN_PROPOSED_TO_CLOSE, LocalDate.of(2026, 12, 31), null);
        var later = LARKMOOR.with(Status.OPEN_PROPOSED_TO_CLOSE, LocalDate.of(2027, 8, 31), null);

        var reopened = given(decider, registered(proposed, "2026-07-01"))
                .andAfter(new CloseSchool(URN, LocalDate.of(2026, 8, 31), "by mistake", null, TODAY))
                .andAfter(new ReopenSchool(URN, LocalDate.of(2026, 9, 1), "it is open", TODAY));

        assertThat(reopened.state().heard(row(proposed, "2026-09-15")).kept()).isEmpty();
        assertThat(reopened.andAfter(row(later, "2026-09-15")).state().details().closedOn()).isEqualTo("2027-08-31");
    }

    @Test
    void givenAClosingDateThatIsToldAtLastWhenAnEarlierClosureIsReadThenItsOwnDateStays() {
        var first = new SchoolClosed(URN, LARKMOOR.laCode(), LARKMOOR.name(), LocalDate.of(2010, 8, 31), "closed", Source.BY_HAND, null);
        var told = new SchoolClosureCorrected(URN, LARKMOOR.laCode(), LARKMOOR.name(), null, LocalDate.of(2026, 4, 30), null, Source.BY_HAND);

        // as of a day in 2011, when the second closure, which has no date, is not there yet
        assertThat(given(decider, registered(LARKMOOR, "2009-07-01"), first, told).state().details().closedOn()).isEqualTo("2010-08-31");
    }

    @Test
    void givenAClosureByHandThatAFileConfirmsWhenAFileThenSaysOpenThenItReopens() {
        var confirmed = new SchoolDetailsChanged(URN, CLOSED, List.of(), null, null, extract("2026-09-05"), List.of());

        closed.when(row(CLOSED, "2026-09-05")).then(confirmed);
        closed.andAfter(row(CLOSED, "2026-09-05")).when(row(CLOSED, "2026-09-06")).thenNothing();
        closed.andAfter(row(CLOSED, "2026-09-05")).when(row(LARKMOOR, "2026-10-01")).then(new SchoolReopened(
                URN, "001", LARKMOOR.name(), LocalDate.of(2026, 10, 1), null, extract("2026-10-01")));
    }

    @Test
    void givenAClosureThatAFileFirstAnnouncedThenAReopeningIsNotDatedBeforeIt() {
        var announced = given(decider, registered(LARKMOOR, "2026-01-01")).andAfter(row(CLOSED, "2026-07-01"));

        announced.when(row(LARKMOOR, "2026-07-15")).then(new SchoolReopened(
                URN, "001", LARKMOOR.name(), LocalDate.of(2026, 8, 31), null, extract("2026-07-15")));
    }

    @Test
    void givenAReopeningByHandWhenFilesGoOnSayingClosedThenItStaysOpen() {
        var reopened = given(decider, registered(LARKMOOR, "2020-01-01")).andAfter(row(CLOSED, "2026-09-01"))
                .andAfter(new ReopenSchool(URN, TODAY, "never closed", TODAY));

        reopened.when(row(CLOSED, "2026-09-01")).thenNothing();
        reopened.when(row(closedOn("2026-07-31"), "2026-10-05")).thenNothing();
    }

    @Test
    void givenAFactByHandThenOnlyAFileThatSaysSomethingElseThanFilesHadSaidChangesIt() {
        corrected.when(row(LARKMOOR, "2026-07-01")).thenNothing();
        assertThat(corrected.when(row(with(LARKMOOR, CAPACITY, 240), "2026-09-01")).events()).singleElement()
                .isInstanceOfSatisfying(SchoolDetailsChanged.class, changed -> {
                    assertThat(changed.changes()).extracting(FieldChange::field).containsExactly("capacity");
                    assertThat(changed.details().pupils()).isEqualTo(150);
                });
        assertThat(corrected.andAfter(row(with(LARKMOOR, PUPILS, 140), "2026-09-01")).state())
                .isEqualTo(new School(with(LARKMOOR, PUPILS, 140), LocalDate.of(2026, 9, 1)));
    }

    @Test
    void givenAFactThatAPersonEmptiedThenAnOlderFileDoesNotFillItIn() {
        told.andAfter(new ChangeSchoolDetails(URN, with(LARKMOOR, PUPILS, null), null, "not counted", TODAY))
                .when(row(LARKMOOR, "2026-06-01")).thenNothing();
    }

    @Test
    void givenAFactThatIsEnteredAsFilesHadItThenFilesAreBelievedAgain() {
        assertThat(corrected.andAfter(new ChangeSchoolDetails(URN, LARKMOOR, null, "miscounted", TODAY)).state().overruled())
                .isEqualTo(Overruled.NONE);
    }

    @Test
    void givenATypeByHandWhenFilesGoOnSayingTheOldOneThenWhatFollowsFromItStaysToo() {
        var special = with(with(with(LARKMOOR, TYPE, "Community special school"), TYPE_CODE, "07"), KIND, Kind.SPECIAL);
        var entered = told.andAfter(new ChangeSchoolDetails(URN, special, null, "redesignated", TODAY));

        entered.when(row(LARKMOOR, "2026-07-01")).thenNothing();
        var third = with(with(LARKMOOR, TYPE, "Foundation school"), TYPE_CODE, "05");
        assertThat(entered.andAfter(row(third, "2026-09-01")).state().details()).isEqualTo(third);
    }

    @Test
    void givenAnUndoneFileThatConfirmedOrChangedWhatWasEnteredThenThatIsAgainWhatAPersonSays() {
        for (var wrong : List.of(FEWER, with(LARKMOOR, PUPILS, 140))) {
            var undone = corrected.andAfter(row(wrong, "2026-09-01")).andAfter(new RestoreSchool(URN, corrected.state(),
                    LocalDate.of(2026, 9, 1), null, "wrong file", Source.takingBack("import-2", "undo-1", LocalDate.of(2026, 7, 1))));

            assertThat(undone.state()).isEqualTo(corrected.state());
            undone.when(row(LARKMOOR, "2026-07-01")).thenNothing();
        }
    }
}
