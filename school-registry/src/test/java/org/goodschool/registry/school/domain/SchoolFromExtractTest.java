package org.goodschool.registry.school.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.registry.school.domain.SchoolField.CAPACITY;
import static org.goodschool.registry.school.domain.SchoolField.CLOSURE_REASON;
import static org.goodschool.registry.school.domain.SchoolField.NAME;
import static org.goodschool.registry.school.domain.SchoolField.TELEPHONE;
import static org.goodschool.registry.school.domain.Schools.LARKMOOR;
import static org.goodschool.registry.school.domain.Schools.URN;
import static org.goodschool.registry.school.domain.Schools.closed;
import static org.goodschool.registry.school.domain.Schools.closedOn;
import static org.goodschool.registry.school.domain.Schools.extract;
import static org.goodschool.registry.school.domain.Schools.registered;
import static org.goodschool.registry.school.domain.Schools.row;
import static org.goodschool.registry.school.domain.Schools.with;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.SchoolCommand.RecordSchool;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolClosed;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolClosureCorrected;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolDetailsChanged;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolRegistered;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolReopened;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I-16: a row of an extract records only what differs")
class SchoolFromExtractTest {

    private final SchoolDecider decider = new SchoolDecider();

    @Test
    void givenNothingWhenASchoolAppearsThenItIsRegisteredSinceTheDayItOpened() {
        given(decider).when(row(LARKMOOR, "2022-03-17")).then(registered(LARKMOOR, "2022-03-17"));

        assertThat(registered(LARKMOOR, "2022-03-17").validFrom()).isEqualTo(Schools.OPENED);
    }

    @Test
    void givenASchoolWithoutAnOpeningDateThenItHasAlwaysBeenThere() {
        var undated = registered(with(LARKMOOR, SchoolField.OPENED_ON, null), "2022-03-17");

        assertThat(undated.validFrom()).isEqualTo(LocalDate.MIN);
    }

    @Test
    void givenASchoolThatIsProposedThenItIsThereSinceItIsProposed() {
        var proposed = with(LARKMOOR, SchoolField.STATUS, Status.PROPOSED_TO_OPEN);

        assertThat(registered(with(proposed, SchoolField.OPENED_ON, LocalDate.of(2027, 9, 1)), "2026-07-01").validFrom()).isEqualTo("2026-07-01");
        assertThat(registered(with(proposed, SchoolField.OPENED_ON, null), "2026-07-01").validFrom()).isEqualTo("2026-07-01");
        assertThat(registered(proposed, "2026-07-01").validFrom()).isEqualTo(Schools.OPENED);
        assertThat(new SchoolRegistered(URN, proposed, Source.BY_HAND).validFrom()).as("the day of recording").isNull();
    }

    @Test
    void givenASchoolWhenTheSameRowComesAgainThenNothingIsRecorded() {
        given(decider, registered(LARKMOOR, "2022-03-17")).when(row(LARKMOOR, "2022-03-17")).thenNothing();
    }

    @Test
    void givenASchoolWhenOnlyTheDateOfItsRowIsNewThenNothingIsRecorded() {
        given(decider, registered(LARKMOOR, "2022-03-17")).when(row(LARKMOOR, "2022-09-01")).thenNothing();
    }

    @Test
    void givenASchoolWhenItsNameDiffersThenTheChangeSaysWhatItWas() {
        var renamed = with(LARKMOOR, NAME, "Larkmoor Academy");

        given(decider, registered(LARKMOOR, "2022-03-17"))
                .when(row(renamed, "2022-09-01"))
                .then(new SchoolDetailsChanged(
                        URN, renamed,
                        List.of(new FieldChange("name", "Larkmoor Primary School", "Larkmoor Academy")),
                        LocalDate.of(2022, 9, 1), null, extract("2022-09-01")));
    }

    @Test
    @DisplayName("C-4: a school first met as closed was open before: both facts, each with its own date")
    void givenNothingWhenAClosedSchoolAppearsThenItIsRegisteredAndClosed() {
        given(decider)
                .when(row(closedOn("2020-08-31"), "2020-11-30"))
                .then(
                        registered(LARKMOOR, "2020-11-30"),
                        closed("2020-08-31", null, extract("2020-11-30")));
    }

    @Test
    void givenNothingWhenASchoolClosedOnAnUnknownDayAppearsThenItIsRegisteredAsClosed() {
        var undated = LARKMOOR.with(Status.CLOSED, null, null);

        given(decider).when(row(undated, "2020-11-30")).then(registered(undated, "2020-11-30"));
    }

    @Test
    void givenAnOpenSchoolWhenItsRowSaysClosedThenItClosesOnItsClosingDate() {
        given(decider, registered(LARKMOOR, "2020-01-01"))
                .when(new RecordSchool(
                        URN, with(closedOn("2020-08-31"), SchoolField.CLOSURE_REASON, "Academy Converter"), EnumSet.allOf(SchoolField.class),
                        extract("2020-09-01")))
                .then(closed("2020-08-31", "Academy Converter", extract("2020-09-01")));
    }

    @Test
    void givenASchoolWhenItIsProposedToCloseThenThatIsAChangeOfDetailsAndItStaysOpen() {
        var proposed = LARKMOOR.with(Status.OPEN_PROPOSED_TO_CLOSE, LocalDate.of(2022, 8, 31), null);

        var after = given(decider, registered(LARKMOOR, "2022-01-01")).andAfter(row(proposed, "2022-06-01"));

        assertThat(after.state().closed()).isFalse();
        after.when(row(closedOn("2022-08-31"), "2022-09-01"))
                .then(closed("2022-08-31", null, extract("2022-09-01")));
    }

    @Test
    void givenASchoolThatChangesAndClosesInOneRowThenBothAreRecordedInThatOrder() {
        var events = given(decider, registered(LARKMOOR, "2020-01-01"))
                .when(row(with(closedOn("2020-08-31"), NAME, "Larkmoor Infants"), "2020-09-01"))
                .events();

        assertThat(events).extracting(event -> event.getClass().getSimpleName())
                .containsExactly("SchoolDetailsChanged", "SchoolClosed");
    }

    @Test
    void givenAClosedSchoolWhenItsRowSaysOpenThenItReopens() {
        given(decider, registered(LARKMOOR, "2020-01-01"), closed("2020-08-31", null, extract("2020-09-01")))
                .when(row(LARKMOOR, "2021-01-01"))
                .then(new SchoolReopened(
                        URN, "001", LARKMOOR.name(), LocalDate.of(2021, 1, 1), null, extract("2021-01-01")));
    }

    @Test
    void givenAClosedSchoolWhenItsRowHasAnotherClosingDateThenTheClosureIsCorrectedSinceTheEarlierOfTheTwo() {
        var known = given(decider, registered(LARKMOOR, "2020-01-01"), closed("2020-08-31", null, extract("2020-09-01")));

        known.when(row(closedOn("2020-07-31"), "2020-10-01")).then(corrected("2020-08-31", "2020-07-31"));
        known.when(row(with(closedOn("2020-09-30"), NAME, "Larkmoor"), "2020-10-01")).then(corrected("2020-08-31", "2020-09-30", "Larkmoor"),
                new SchoolDetailsChanged(URN, with(closedOn("2020-09-30"), NAME, "Larkmoor"),
                        List.of(new FieldChange("name", LARKMOOR.name(), "Larkmoor")), LocalDate.of(2020, 10, 1), null, extract("2020-10-01")));
        assertThat(corrected("2020-08-31", "2020-07-31").validFrom()).isEqualTo("2020-07-31");
        assertThat(corrected("2020-08-31", "2020-09-30").validFrom()).isEqualTo("2020-08-31");
    }

    @Test
    @DisplayName("F-04: why a school closed is one of its facts, and is learnt when it is closed already")
    void givenAClosedSchoolWhenItsRowSaysWhyThenThatIsAChangeOfDetails() {
        var why = with(closedOn("2020-08-31"), CLOSURE_REASON, "Academy Converter");
        var known = given(decider, registered(LARKMOOR, "2020-01-01"), closed("2020-08-31", null, extract("2020-09-01")));

        known.when(row(why, "2020-10-01")).then(new SchoolDetailsChanged(URN, why,
                List.of(new FieldChange("closureReason", null, "Academy Converter")), LocalDate.of(2020, 10, 1), null, extract("2020-10-01")));
        assertThat(known.andAfter(row(why, "2020-10-01")).andAfter(row(LARKMOOR, "2020-11-01")).state().details()).isEqualTo(LARKMOOR);
    }

    @Test
    void givenAClosureThatAFileToldBeforeItsReasonHadAFieldThenTheReasonIsKnown() {
        var old = new SchoolClosed(URN, "001", LARKMOOR.name(), LocalDate.of(2020, 8, 31), "For Academy", extract("2020-09-01"), null);

        assertThat(given(decider, registered(LARKMOOR, "2020-01-01"), old).state().details().closureReason()).isEqualTo("For Academy");
    }

    @Test
    void givenNothingWhenASchoolClosedOnAnUnknownDayAppearsThenItsReasonIsKept() {
        var undated = LARKMOOR.with(Status.CLOSED, null, "Academy Converter");

        given(decider).when(row(undated, "2020-11-30")).then(registered(undated, "2020-11-30"));
    }

    @Test
    void givenASchoolRegisteredAsClosedWhenItsRowHasTheDateThenItWasOpenUntilThen() {
        var undated = given(decider, registered(LARKMOOR.with(Status.CLOSED, null, null), "2020-09-01"));

        undated.when(row(closedOn("2020-08-31"), "2020-10-01")).then(corrected(null, "2020-08-31"));
        var after = undated.andAfter(row(closedOn("2020-08-31"), "2020-10-01")).state();
        assertThat(after.on(LocalDate.of(2020, 8, 30)).details()).isEqualTo(LARKMOOR);
        assertThat(after.on(LocalDate.of(2020, 8, 31)).closed()).isTrue();
        assertThat(corrected(null, "2020-08-31").validFrom()).isEqualTo(LocalDate.MIN);
    }

    private static SchoolClosureCorrected corrected(String before, String closedOn) {
        return corrected(before, closedOn, LARKMOOR.name());
    }

    private static SchoolClosureCorrected corrected(String before, String closedOn, String name) {
        return new SchoolClosureCorrected(URN, "001", name, before == null ? null : LocalDate.parse(before),
                LocalDate.parse(closedOn), null, extract("2020-10-01"));
    }

    @Test
    @DisplayName("C-10: an extract without a column says nothing about it; a blank cell says that there is none")
    void givenAnExtractWithoutAColumnThenWhatIsKnownStays() {
        var stated = EnumSet.complementOf(EnumSet.of(CAPACITY));
        var blank = with(with(LARKMOOR, CAPACITY, null), SchoolField.PUPILS, null);

        var events = given(decider, registered(LARKMOOR, "2022-03-17"))
                .when(new RecordSchool(URN, blank, stated, extract("2022-09-01")))
                .events();

        assertThat(events).singleElement().isInstanceOfSatisfying(SchoolDetailsChanged.class, changed -> {
            assertThat(changed.changes()).containsExactly(new FieldChange("pupils", "198", null));
            assertThat(changed.details().capacity()).isEqualTo(210);
        });
    }

    @Test
    void givenANewerRecordWhenAnOlderExtractIsLoadedThenItOverwritesNothing() {
        given(decider, registered(LARKMOOR, "2022-07-01"))
                .when(row(with(closedOn("2020-08-31"), NAME, "Larkmoor Infants"), "2022-04-20"))
                .thenNothing();
    }

    @Test
    void givenANewerRecordWithoutACapacityWhenAnOlderExtractHasOneThenItIsFilledIn() {
        var sparse = with(LARKMOOR, CAPACITY, null);
        var older = with(LARKMOOR, TELEPHONE, "00000 000000");

        given(decider, registered(sparse, "2022-07-01"))
                .when(row(older, "2022-04-20"))
                .then(new SchoolDetailsChanged(
                        URN, LARKMOOR, List.of(new FieldChange("capacity", null, "210")),
                        LocalDate.of(2022, 7, 1), null, extract("2022-04-20")));
    }

    @Test
    void givenAnyFieldThatDiffersThenItIsNamedAndOnlyIt() {
        for (SchoolField field : SchoolField.values()) {
            if (field == SchoolField.KIND || field == SchoolField.STATUS || field == SchoolField.MAINTAINED_BY_LA) {
                continue;
            }
            var without = with(LARKMOOR, field, null);
            var complete = field.of(LARKMOOR) == null ? with(LARKMOOR, field, another(field)) : LARKMOOR;

            assertThat(without.changesTo(complete)).as(field.path())
                    .extracting(FieldChange::field).containsExactly(field.path());
        }
    }

    private static Object another(SchoolField field) {
        return field == SchoolField.CLOSED_ON ? LocalDate.of(2022, 8, 31) : "something";
    }

    @Test
    void givenTheWholeHistoryThenReplayingItGivesTheLastState() {
        var history = given(decider)
                .andAfter(row(LARKMOOR, "2020-01-01"))
                .andAfter(row(closedOn("2020-08-31"), "2020-09-01"))
                .andAfter(row(LARKMOOR, "2021-01-01"));

        assertThat(history.state()).isEqualTo(new School(LARKMOOR, LocalDate.of(2021, 1, 1)));
    }
}
