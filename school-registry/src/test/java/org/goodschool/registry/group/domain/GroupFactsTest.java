package org.goodschool.registry.group.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.registry.group.domain.TestGroups.ID;
import static org.goodschool.registry.group.domain.TestGroups.INCORPORATED;
import static org.goodschool.registry.group.domain.TestGroups.TODAY;
import static org.goodschool.registry.group.domain.TestGroups.TRUST;
import static org.goodschool.registry.group.domain.TestGroups.file;
import static org.goodschool.registry.group.domain.TestGroups.registered;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.registry.group.domain.GroupCommand.ChangeGroupDetails;
import org.goodschool.registry.group.domain.GroupCommand.CloseGroup;
import org.goodschool.registry.group.domain.GroupCommand.RecordGroup;
import org.goodschool.registry.group.domain.GroupCommand.RegisterGroup;
import org.goodschool.registry.group.domain.GroupCommand.ReopenGroup;
import org.goodschool.registry.group.domain.GroupEvent.GroupClosed;
import org.goodschool.registry.group.domain.GroupEvent.GroupDetailsChanged;
import org.goodschool.registry.group.domain.GroupEvent.GroupRegistered;
import org.goodschool.registry.group.domain.GroupEvent.GroupReopened;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.FieldChange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("O-14: a group's facts, from an extract and by hand")
class GroupFactsTest {

    private static final LocalDate CLOSED = LocalDate.of(2021, 8, 31);

    private final GroupDecider decider = new GroupDecider();
    private final GroupDetails shut = TRUST.with(GroupStatus.CLOSED, CLOSED);
    private final GroupClosed closed = new GroupClosed(ID, TRUST.name(), TRUST.kind(), CLOSED, null, file("2022-03-31"));

    @Test
    void givenNothingWhenARowAppearsThenTheGroupIsRegisteredSinceItWasIncorporated() {
        given(decider).when(row(TRUST, true, "2022-03-31")).then(registered("2022-03-31"));

        assertThat(registered(null).validFrom()).isEqualTo(INCORPORATED);
    }

    @Test
    void givenAGroupFirstMetAsClosedThenItWasOpenBefore() {
        given(decider).when(row(shut, true, "2022-03-31")).then(registered("2022-03-31"), closed);
    }

    @Test
    void givenAGroupClosedOnAnUnknownDayThenItIsRegisteredAsClosed() {
        var undated = TRUST.with(GroupStatus.CLOSED, null);

        given(decider).when(row(undated, true, null)).then(new GroupRegistered(ID, undated, file(null)));
    }

    @Test
    void givenAGroupWhenTheSameRowComesAgainThenNothingIsRecorded() {
        given(decider, registered("2022-03-31")).when(row(TRUST, true, "2022-06-30")).thenNothing();
    }

    @Test
    @DisplayName("a row on a member tells neither address nor UKPRN of the group, and takes neither away")
    void givenAGroupWhenAMembersRowTellsLessThenNothingIsLost() {
        var less = new GroupDetails(TRUST.name(), TRUST.kind(), TRUST.type(), TRUST.typeCode(), TRUST.status(), TRUST.reference(),
                TRUST.companiesHouseNumber(), null, null, null, null, INCORPORATED, null);

        given(decider, registered("2022-03-31")).when(row(less, false, "2022-03-31")).thenNothing();
        assertThat(given(decider, registered("2022-03-31")).when(row(less, true, "2022-03-31")).events()).singleElement()
                .isInstanceOfSatisfying(GroupDetailsChanged.class, changed -> assertThat(changed.changes())
                        .extracting(FieldChange::field).containsExactly("ukprn", "address.street", "address.town", "address.postcode"));
    }

    @Test
    void givenAGroupWhenItsRowSaysClosedAndThenOpenThenItClosesAndReopens() {
        given(decider, registered("2020-01-01")).when(row(shut, true, "2022-03-31")).then(closed);
        given(decider, registered("2020-01-01"), closed).when(row(TRUST, true, "2022-09-30"))
                .then(new GroupReopened(ID, TRUST.name(), TRUST.kind(), LocalDate.of(2022, 9, 30), null, file("2022-09-30")));
    }

    @Test
    @DisplayName("C-10: an older file overwrites nothing")
    void givenAGroupWhenAnOlderRowDiffersThenNothingIsRecorded() {
        given(decider, registered("2022-03-31")).when(row(shut, true, "2021-12-31")).thenNothing();
    }

    @Test
    void givenAGroupWhenRegisteredByHandAgainThenRefused() {
        given(decider).when(new RegisterGroup(ID, TRUST)).then(new GroupRegistered(ID, TRUST, Source.BY_HAND));
        given(decider, registered(null)).when(new RegisterGroup(ID, TRUST)).thenRejected("group-already-registered");
    }

    @Test
    void givenAGroupWhenChangedByHandThenTheChangeSaysWhatItWasButNeverClosesIt() {
        var renamed = new GroupDetails("Fen Trust", TRUST.kind(), TRUST.type(), TRUST.typeCode(), TRUST.status(), TRUST.reference(),
                TRUST.companiesHouseNumber(), TRUST.ukprn(), "001", TRUST.address(), null, INCORPORATED, null);

        given(decider, registered(null)).when(new ChangeGroupDetails(ID, renamed, TODAY, "renamed", TODAY))
                .then(new GroupDetailsChanged(ID, renamed, List.of(new FieldChange("name", "Fen Learning Trust", "Fen Trust"),
                        new FieldChange("laCode", null, "001")), TODAY, "renamed", Source.BY_HAND));
        given(decider, registered(null)).when(new ChangeGroupDetails(ID, shut, TODAY, "x", TODAY)).thenRejected("status-not-changed-here");
        given(decider, registered(null)).when(new ChangeGroupDetails(ID, renamed, TODAY.plusDays(1), "x", TODAY))
                .thenRejected("changed-in-the-future");
        given(decider).when(new ChangeGroupDetails(ID, renamed, TODAY, "x", TODAY)).thenRejected("group-not-registered");
    }

    @Test
    @DisplayName("the authority that a person entered is in no file and stays")
    void givenAnAuthorityByHandWhenAFileComesThenItStays() {
        var ours = new GroupDetails(TRUST.name(), TRUST.kind(), TRUST.type(), TRUST.typeCode(), TRUST.status(), TRUST.reference(),
                TRUST.companiesHouseNumber(), TRUST.ukprn(), "001", TRUST.address(), null, INCORPORATED, null);

        given(decider, new GroupRegistered(ID, ours, Source.BY_HAND)).when(row(TRUST, true, "2022-03-31")).thenNothing();
    }

    @Test
    void givenAGroupWhenClosedAndReopenedByHandThenTheDatesMustFollowOneAnother() {
        given(decider, registered(null)).when(new CloseGroup(ID, CLOSED, "wound up", TODAY))
                .then(new GroupClosed(ID, TRUST.name(), TRUST.kind(), CLOSED, "wound up", Source.BY_HAND));
        given(decider, registered(null)).when(new CloseGroup(ID, INCORPORATED.minusDays(1), "x", TODAY)).thenRejected("closed-before-opened");
        given(decider, registered(null)).when(new CloseGroup(ID, TODAY.plusDays(1), "x", TODAY)).thenRejected("date-in-the-future");
        given(decider, registered(null), closed).when(new CloseGroup(ID, TODAY, "x", TODAY)).thenRejected("group-already-closed");
        given(decider, registered(null)).when(new ReopenGroup(ID, TODAY, "x", TODAY)).thenRejected("group-not-closed");
        given(decider, registered(null), closed).when(new ReopenGroup(ID, CLOSED.minusDays(1), "x", TODAY)).thenRejected("reopened-before-closed");
        given(decider, registered(null), closed).when(new ReopenGroup(ID, TODAY.plusDays(1), "x", TODAY)).thenRejected("date-in-the-future");
        assertThat(given(decider, registered(null), closed).andAfter(new ReopenGroup(ID, TODAY, "in error", TODAY)).state().details())
                .isEqualTo(TRUST);
    }

    @Test
    @DisplayName("a file does not undo what a person did, until it says something else than before or the same")
    void givenWhatAPersonEnteredWhenFilesRepeatThemselvesThenItStays() {
        var byHand = given(decider, registered("2022-03-31")).andAfter(new CloseGroup(ID, CLOSED, "wound up", TODAY));
        var less = new GroupDetails(TRUST.name(), TRUST.kind(), TRUST.type(), TRUST.typeCode(), TRUST.status(), TRUST.reference(),
                TRUST.companiesHouseNumber(), null, null, null, null, INCORPORATED, null);

        byHand.when(row(TRUST, true, "2022-06-30")).thenNothing();
        byHand.when(row(less, false, "2022-06-30")).thenNothing();
        assertThat(byHand.state().heard(row(TRUST, true, "2022-06-30")).kept()).extracting(FieldChange::field)
                .containsExactly("status", "closedOn");
        byHand.when(row(shut, true, "2022-06-30"))
                .then(new GroupDetailsChanged(ID, shut, List.of(), null, null, file("2022-06-30"), List.of()));
        assertThat(byHand.andAfter(row(shut, true, "2022-06-30")).andAfter(row(TRUST, true, "2022-09-30")).state().closed()).isFalse();
    }

    private static RecordGroup row(GroupDetails details, boolean wholeRow, String publishedOn) {
        return new RecordGroup(ID, details, wholeRow, file(publishedOn));
    }
}
