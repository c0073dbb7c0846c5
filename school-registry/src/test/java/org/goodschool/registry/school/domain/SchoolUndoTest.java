package org.goodschool.registry.school.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.registry.school.domain.SchoolField.CLOSURE_REASON;
import static org.goodschool.registry.school.domain.SchoolField.NAME;
import static org.goodschool.registry.school.domain.Schools.LARKMOOR;
import static org.goodschool.registry.school.domain.Schools.URN;
import static org.goodschool.registry.school.domain.Schools.closedOn;
import static org.goodschool.registry.school.domain.Schools.registered;
import static org.goodschool.registry.school.domain.Schools.row;
import static org.goodschool.registry.school.domain.Schools.with;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.SchoolCommand.RestoreSchool;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolClosed;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolClosureCorrected;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolDetailsChanged;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolReopened;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I-16: when an import is taken back, a school is again what it was before")
class SchoolUndoTest {

    private static final LocalDate SINCE = LocalDate.of(2022, 9, 1);
    private static final LocalDate CLOSED = LocalDate.of(2022, 8, 31);
    private static final SchoolDetails WRONG = with(LARKMOOR, NAME, "Larkmoor Academy");
    private static final Source UNDO = Source.takingBack("import-2", "undo-1", LocalDate.of(2022, 3, 17));

    private final SchoolDecider decider = new SchoolDecider();
    private final School before = new School(LARKMOOR, LocalDate.of(2022, 3, 17));

    @Test
    void givenAWrongNameThenTheRightOneIsRecordedAgainWithTheReason() {
        given(decider, registered(LARKMOOR, "2022-03-17")).andAfter(row(WRONG, "2022-09-01"))
                .when(restore(before)).then(new SchoolDetailsChanged(URN, LARKMOOR,
                        List.of(new FieldChange("name", "Larkmoor Academy", "Larkmoor Primary School")), SINCE, "wrong file", UNDO));
    }

    @Test
    void givenASchoolThatTheFileClosedThenItIsOpenAgain() {
        given(decider, registered(LARKMOOR, "2022-03-17")).andAfter(row(closedOn("2022-08-31"), "2022-09-01"))
                .when(restore(before))
                .then(new SchoolReopened(URN, LARKMOOR.laCode(), LARKMOOR.name(), CLOSED, "wrong file", UNDO));
    }

    @Test
    void givenASchoolThatTheFileReopenedThenItIsClosedAgainForTheReasonThatItWasClosedFor() {
        var closed = new School(with(closedOn("2021-08-31"), CLOSURE_REASON, "Academy Converter"), LocalDate.of(2022, 3, 17));

        given(decider, registered(LARKMOOR, "2021-01-01")).andAfter(row(closed.details(), "2022-03-17"))
                .andAfter(row(LARKMOOR, "2022-09-01")).when(restore(closed))
                .then(new SchoolClosed(URN, LARKMOOR.laCode(), LARKMOOR.name(), LocalDate.of(2021, 8, 31), "wrong file", UNDO,
                        "Academy Converter"));
    }

    @Test
    void givenAClosingDateThatTheFileCorrectedThenItIsTheOneBefore() {
        var closed = new School(closedOn("2021-08-31"), LocalDate.of(2022, 3, 17));

        given(decider, registered(LARKMOOR, "2021-01-01")).andAfter(row(closed.details(), "2022-03-17"))
                .andAfter(row(closedOn("2021-07-31"), "2022-09-01")).when(restore(closed))
                .then(new SchoolClosureCorrected(URN, LARKMOOR.laCode(), LARKMOOR.name(), LocalDate.of(2021, 7, 31),
                        LocalDate.of(2021, 8, 31), "wrong file", UNDO));
    }

    @Test
    void givenAFileThatWasTakenBackThenAFileOlderThanItIsHeardAgain() {
        var right = with(LARKMOOR, NAME, "Larkmoor First School");

        var events = given(decider, registered(LARKMOOR, "2022-03-17")).andAfter(row(WRONG, "2022-09-01"))
                .andAfter(restore(before)).when(row(right, "2022-06-01")).events();

        assertThat(events).singleElement().isInstanceOfSatisfying(SchoolDetailsChanged.class,
                changed -> assertThat(changed.details()).isEqualTo(right));
    }

    @Test
    void givenASchoolThatIsAsItWasThenNothingIsRecorded() {
        given(decider, registered(LARKMOOR, "2022-03-17")).when(restore(before)).thenNothing();
    }

    @Test
    void givenASchoolThatTheFileBroughtThenItStaysAndAnOlderFileIsHeard() {
        var forgotten = Source.takingBack("import-2", "undo-1", null);
        var restore = new RestoreSchool(URN, School.UNKNOWN, null, null, "wrong file", forgotten);
        var after = given(decider).andAfter(row(WRONG, "2022-09-01"));

        after.when(restore).then(new SchoolDetailsChanged(URN, WRONG, List.of(), null, "wrong file", forgotten));
        assertThat(after.andAfter(restore).when(row(LARKMOOR, "2022-06-01")).events()).singleElement()
                .isInstanceOfSatisfying(SchoolDetailsChanged.class, changed -> assertThat(changed.details()).isEqualTo(LARKMOOR));
    }

    @Test
    void givenASchoolThatTheFileClosedAndRenamedThenEachIsTakenBackSinceItsOwnDay() {
        given(decider, registered(LARKMOOR, "2022-03-17")).andAfter(row(with(closedOn("2022-08-31"), NAME, "Larkmoor Academy"), "2022-09-01"))
                .when(restore(before)).then(
                        new SchoolReopened(URN, LARKMOOR.laCode(), LARKMOOR.name(), CLOSED, "wrong file", UNDO),
                        new SchoolDetailsChanged(URN, LARKMOOR,
                                List.of(new FieldChange("name", "Larkmoor Academy", "Larkmoor Primary School")), SINCE, "wrong file", UNDO));
    }

    private static RestoreSchool restore(School before) {
        return new RestoreSchool(URN, before, SINCE, CLOSED, "wrong file", UNDO);
    }
}
