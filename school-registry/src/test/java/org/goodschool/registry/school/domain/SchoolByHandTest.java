package org.goodschool.registry.school.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.registry.school.domain.Schools.LARKMOOR;
import static org.goodschool.registry.school.domain.Schools.URN;
import static org.goodschool.registry.school.domain.Schools.closed;
import static org.goodschool.registry.school.domain.Schools.registered;
import static org.goodschool.registry.school.domain.Schools.with;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.testing.Given;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.SchoolCommand.ChangeSchoolDetails;
import org.goodschool.registry.school.domain.SchoolCommand.CloseSchool;
import org.goodschool.registry.school.domain.SchoolCommand.RegisterSchool;
import org.goodschool.registry.school.domain.SchoolCommand.ReopenSchool;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolClosureCorrected;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolDetailsChanged;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolRegistered;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolReopened;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I-16: a person registers, changes, closes and reopens a school")
class SchoolByHandTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 1);

    private final SchoolDecider decider = new SchoolDecider();
    private final SchoolEvent open = registered(LARKMOOR, "2020-01-01");
    private final SchoolEvent shut = closed("2023-08-31", "Closure", Source.BY_HAND);

    @Test
    void givenNothingWhenRegisteredThenItIsInTheRegister() {
        given(decider)
                .when(new RegisterSchool(URN, LARKMOOR))
                .then(new SchoolRegistered(URN, LARKMOOR, Source.BY_HAND));
    }

    @Test
    @DisplayName("C-3: the same school is not registered twice")
    void givenASchoolWhenRegisteredAgainThenRefused() {
        given(decider, open).when(new RegisterSchool(URN, LARKMOOR)).thenRejected("school-already-registered");
    }

    @Test
    void givenASchoolWhenItsDetailsChangeThenTheReasonIsKept() {
        var renamed = with(LARKMOOR, SchoolField.NAME, "Larkmoor School");

        given(decider, open)
                .when(new ChangeSchoolDetails(URN, renamed, LocalDate.of(2024, 4, 1), "new governing body", TODAY))
                .then(new SchoolDetailsChanged(
                        URN, renamed, List.of(new FieldChange("name", LARKMOOR.name(), "Larkmoor School")),
                        LocalDate.of(2024, 4, 1), "new governing body", Source.BY_HAND));
    }

    @Test
    void givenASchoolWhenItChangesFromADayToComeThenRefused() {
        given(decider, open).when(new ChangeSchoolDetails(URN, with(LARKMOOR, SchoolField.NAME, "X"), TODAY.plusDays(1), "x", TODAY))
                .thenRejected("changed-in-the-future");
    }

    @Test
    void givenAChangeThatHoldsBeforeTheSchoolOpenedThenThereIsNoSchoolOnThatDay() {
        var events = given(decider, open).when(new ChangeSchoolDetails(URN, with(LARKMOOR, SchoolField.NAME, "X"),
                Schools.OPENED.minusYears(1), "x", TODAY)).events();

        assertThat(given(decider, events.getFirst()).state().registered()).isFalse();
    }

    @Test
    void givenASchoolThatOpenedEarlierThanWasThoughtThenItIsThereSinceThen() {
        var earlier = LocalDate.of(1990, 9, 1);
        var events = given(decider, open).when(new ChangeSchoolDetails(URN, with(LARKMOOR, SchoolField.OPENED_ON, earlier),
                earlier, "x", TODAY)).events();

        assertThat(given(decider, events.getFirst()).state().details().openedOn()).isEqualTo(earlier);
    }

    @Test
    void givenASchoolWhenChangedToWhatItIsThenNothingIsRecorded() {
        given(decider, open).when(new ChangeSchoolDetails(URN, LARKMOOR, null, null, TODAY)).thenNothing();
    }

    @Test
    void givenASchoolWhenAChangeOfDetailsWouldCloseItThenRefused() {
        given(decider, open)
                .when(new ChangeSchoolDetails(URN, Schools.closedOn("2024-01-01"), null, "closed", TODAY))
                .thenRejected("status-not-changed-here");
    }

    @Test
    void givenNothingWhenChangedThenRefused() {
        given(decider).when(new ChangeSchoolDetails(URN, LARKMOOR, null, null, TODAY)).thenRejected("school-not-registered");
    }

    @Test
    void givenAnOpenSchoolWhenClosedThenItHoldsFromItsClosingDate() {
        given(decider, open)
                .when(new CloseSchool(URN, LocalDate.of(2023, 8, 31), "Closure", null, TODAY))
                .then(shut);

        assertThat(shut.validFrom()).isEqualTo(LocalDate.of(2023, 8, 31));
    }

    @Test
    @DisplayName("F-04: a person closes in GIAS's words beside their own, and without them those that files had told stay")
    void givenASchoolWhenClosedThenWhyIsOneOfItsFacts() {
        var planned = registered(LARKMOOR.with(Status.OPEN_PROPOSED_TO_CLOSE, TODAY, "For Academy"), "2020-01-01");

        assertThat(why(given(decider, open).andAfter(new CloseSchool(URN, TODAY, "it converted", "Academy Converter", TODAY))))
                .isEqualTo("Academy Converter");
        assertThat(why(given(decider, planned).andAfter(new CloseSchool(URN, TODAY, "as planned", null, TODAY)))).isEqualTo("For Academy");
        assertThat(why(given(decider, planned).andAfter(new CloseSchool(URN, TODAY, "another plan", "Not applicable", TODAY)))).isNull();
        assertThat(why(given(decider, planned).andAfter(new CloseSchool(URN, TODAY, "as planned", null, TODAY))
                .andAfter(new ReopenSchool(URN, TODAY, "not yet", TODAY)))).isNull();
    }

    private static String why(Given<SchoolCommand, School, SchoolEvent> school) {
        return school.state().details().closureReason();
    }

    @Test
    void givenNothingWhenClosedThenRefused() {
        given(decider)
                .when(new CloseSchool(URN, TODAY, "Closure", null, TODAY))
                .thenRejected("school-not-registered");
    }

    @Test
    void givenAClosedSchoolWhenClosedAgainThenRefused() {
        given(decider, open, shut)
                .when(new CloseSchool(URN, TODAY, "Closure", null, TODAY))
                .thenRejected("school-already-closed");
    }

    @Test
    void givenAClosedSchoolWhenItsClosingDateIsChangedThenItMustBeOneThatCanBe() {
        var known = given(decider, open, shut);

        known.when(changed("2023-07-31")).then(new SchoolClosureCorrected(URN, "001", LARKMOOR.name(), LocalDate.of(2023, 8, 31),
                LocalDate.of(2023, 7, 31), "misread", Source.BY_HAND));
        known.when(changed("1990-01-01")).thenRejected("closed-before-opened");
        known.when(changed(TODAY.plusDays(1).toString())).thenRejected("date-in-the-future");
    }

    private static ChangeSchoolDetails changed(String closedOn) {
        return new ChangeSchoolDetails(URN, Schools.closedOn(closedOn), null, "misread", TODAY);
    }

    @Test
    void givenASchoolWhenClosedBeforeItOpenedThenRefused() {
        given(decider, open)
                .when(new CloseSchool(URN, Schools.OPENED.minusDays(1), "Closure", null, TODAY))
                .thenRejected("closed-before-opened");
    }

    @Test
    void givenASchoolWhenClosedTomorrowThenRefusedBecauseAPlanIsAStatus() {
        given(decider, open)
                .when(new CloseSchool(URN, TODAY.plusDays(1), "Closure", null, TODAY))
                .thenRejected("date-in-the-future");
    }

    @Test
    void givenAClosedSchoolWhenReopenedThenItIsOpenAndItsClosingDateIsGone() {
        var history = given(decider, open, shut);

        history.when(new ReopenSchool(URN, TODAY, "closed in error", TODAY))
                .then(new SchoolReopened(URN, "001", LARKMOOR.name(), TODAY, "closed in error", Source.BY_HAND));
        assertThat(history.andAfter(new ReopenSchool(URN, TODAY, "closed in error", TODAY)).state().details())
                .isEqualTo(LARKMOOR);
    }

    @Test
    void givenAnOpenSchoolWhenReopenedThenRefused() {
        given(decider, open).when(new ReopenSchool(URN, TODAY, "x", TODAY)).thenRejected("school-not-closed");
    }

    @Test
    void givenNothingWhenReopenedThenRefused() {
        given(decider).when(new ReopenSchool(URN, TODAY, "x", TODAY)).thenRejected("school-not-registered");
    }

    @Test
    void givenAClosedSchoolWhenReopenedBeforeItClosedThenRefused() {
        given(decider, open, shut)
                .when(new ReopenSchool(URN, LocalDate.of(2023, 8, 30), "x", TODAY))
                .thenRejected("reopened-before-closed");
    }

    @Test
    void givenAClosedSchoolWhenReopenedTomorrowThenRefused() {
        given(decider, open, shut)
                .when(new ReopenSchool(URN, TODAY.plusDays(1), "x", TODAY))
                .thenRejected("date-in-the-future");
    }
}
