package org.goodschool.registry.group.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.registry.group.domain.TestGroups.ID;
import static org.goodschool.registry.group.domain.TestGroups.JOINED;
import static org.goodschool.registry.group.domain.TestGroups.MEMBER;
import static org.goodschool.registry.group.domain.TestGroups.TRUST;
import static org.goodschool.registry.group.domain.TestGroups.file;
import static org.goodschool.registry.group.domain.TestGroups.joined;
import static org.goodschool.registry.group.domain.TestGroups.registered;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.testing.Given;
import org.goodschool.registry.group.domain.GroupCommand.AddMember;
import org.goodschool.registry.group.domain.GroupCommand.CorrectMembership;
import org.goodschool.registry.group.domain.GroupCommand.EndMembership;
import org.goodschool.registry.group.domain.GroupCommand.RecordMember;
import org.goodschool.registry.group.domain.GroupCommand.WithdrawMembership;
import org.goodschool.registry.group.domain.GroupEvent.GroupClosed;
import org.goodschool.registry.group.domain.GroupEvent.MembershipCorrected;
import org.goodschool.registry.group.domain.GroupEvent.MembershipWithdrawn;
import org.goodschool.registry.group.domain.GroupEvent.SchoolLeftGroup;
import org.goodschool.registry.provenance.domain.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("O-12, O-14, O-26: who belonged to a group, from which day to which")
class MembershipTest {

    private static final LocalDate LEFT = LocalDate.of(2019, 8, 31);
    private static final String LATER_FILE = "Published with another date in later.csv";

    private final GroupDecider decider = new GroupDecider();
    private final Given<GroupCommand, Group, GroupEvent> trust = given(decider, registered("2022-03-31"));
    private final Given<GroupCommand, Group, GroupEvent> withMember =
            given(decider, registered("2022-03-31"), joined(JOINED, null));

    @Test
    void givenAGroupWhenARowListsAMemberThenItJoinedAndTheSameRowAgainSaysNothing() {
        trust.when(told(JOINED, "2022-03-31")).then(joined(JOINED, null));
        withMember.when(told(JOINED, "2022-06-30")).thenNothing();
        given(decider).when(told(JOINED, null)).thenRejected("group-not-registered");

        assertThat(joined(JOINED, null).validFrom()).isEqualTo(JOINED);
        assertThat(joined((LocalDate) null, null).validFrom()).isEqualTo(LocalDate.MIN);
    }

    @Test
    void givenAMemberWhenALaterFileSaysAnotherDayThenItIsCorrected() {
        var other = JOINED.plusMonths(4);

        withMember.when(told(other, "2022-06-30")).then(new MembershipCorrected(ID, TRUST.name(), TRUST.kind(), MEMBER,
                member(JOINED, null), member(other, null), LATER_FILE, file("2022-06-30")));
        withMember.when(told(other, "2021-12-31")).thenNothing();
    }

    @Test
    void givenAMemberWhenItLeavesThenItBelongedUntilItsLastDay() {
        var left = new SchoolLeftGroup(ID, TRUST.name(), TRUST.kind(), MEMBER, member(JOINED, LEFT), "closed", Source.BY_HAND);

        withMember.when(new EndMembership(ID, MEMBER, LEFT, "closed")).then(left);
        assertThat(left.validFrom()).isEqualTo(LEFT);
        assertThat(left.membership().holdsOn(LEFT)).isTrue();
        assertThat(left.membership().holdsOn(LEFT.plusDays(1))).isFalse();
        assertThat(left.membership().holdsOn(JOINED)).isTrue();
        assertThat(left.membership().holdsOn(JOINED.minusDays(1))).isFalse();
        withMember.when(new EndMembership(ID, MEMBER, JOINED.minusDays(1), "x")).thenRejected("left-before-joined");
        trust.when(new EndMembership(ID, MEMBER, LEFT, "x")).thenRejected("not-a-member");
    }

    @Test
    @DisplayName("a file lists members, never leavers: that a school has left, it cannot undo")
    void givenASchoolThatLeftWhenTheFileStillListsItThenItStaysOutAndWhenItJoinsAnewThenItIsBack() {
        var gone = withMember.andAfter(new EndMembership(ID, MEMBER, LEFT, "closed"));

        gone.when(told(JOINED, "2022-06-30")).thenNothing();
        gone.when(told(LEFT.minusDays(9), "2022-06-30")).thenRejected("membership-overlaps");
        gone.when(told(LEFT, "2022-06-30")).thenRejected("membership-overlaps");
        gone.when(told(LEFT.plusDays(1), "2022-06-30")).then(joined(member(LEFT.plusDays(1), null), file("2022-06-30")));
    }

    @Test
    void givenAMemberWhenAddedAgainByHandThenTheTimesMustNotOverlap() {
        withMember.when(new AddMember(ID, MEMBER, LEFT, null, null)).thenRejected("membership-overlaps");
        withMember.when(new AddMember(ID, MEMBER, JOINED.minusYears(2), JOINED, null)).thenRejected("membership-overlaps");
        withMember.when(new AddMember(ID, MEMBER, JOINED.minusYears(2), JOINED.minusDays(1), null))
                .then(joined(member(JOINED.minusYears(2), JOINED.minusDays(1)), Source.BY_HAND));
        trust.when(new AddMember(ID, MEMBER, JOINED, JOINED.minusDays(1), null)).thenRejected("left-before-joined");
        given(decider).when(new AddMember(ID, MEMBER, JOINED, null, null)).thenRejected("group-not-registered");
    }

    @Test
    void givenAClosedGroupThenNobodyJoinsItAfterwardsButItsPastCanBeCompleted() {
        var closed = given(decider, registered(null),
                new GroupClosed(ID, TRUST.name(), TRUST.kind(), LEFT, null, file("2022-03-31")));

        closed.when(new AddMember(ID, MEMBER, LEFT.plusDays(1), null, null)).thenRejected("group-closed");
        closed.when(new AddMember(ID, MEMBER, JOINED, LEFT, null)).then(joined(member(JOINED, LEFT), Source.BY_HAND));
    }

    @Test
    void givenAMembershipWhenCorrectedByHandThenAFileThatRepeatsTheOldDayDoesNotUndoIt() {
        var corrected = withMember.andAfter(new CorrectMembership(ID, MEMBER, JOINED, JOINED.plusDays(30), null, "the order says so"));

        withMember.when(new CorrectMembership(ID, MEMBER, JOINED, JOINED.plusDays(30), null, "the order says so"))
                .then(new MembershipCorrected(ID, TRUST.name(), TRUST.kind(), MEMBER, member(JOINED, null),
                        member(JOINED.plusDays(30), null), "the order says so", Source.BY_HAND));
        corrected.when(told(JOINED, "2022-06-30")).thenNothing();
        assertThat(corrected.state().memberships()).containsExactly(member(JOINED.plusDays(30), null));
    }

    @Test
    void givenAMembershipWhenCorrectedThenItMustBeThereAndItsNewTimeMustBeOne() {
        withMember.when(new CorrectMembership(ID, MEMBER, JOINED, JOINED, null, "x")).thenNothing();
        withMember.when(new CorrectMembership(ID, MEMBER, LEFT, JOINED, null, "x")).thenRejected("not-a-member");
        withMember.when(new CorrectMembership(ID, MEMBER, JOINED, LEFT, JOINED, "x")).thenRejected("left-before-joined");
        withMember.andAfter(new EndMembership(ID, MEMBER, LEFT, "x"))
                .andAfter(new AddMember(ID, MEMBER, LEFT.plusYears(1), null, null))
                .when(new CorrectMembership(ID, MEMBER, LEFT.plusYears(1), LEFT, null, "x")).thenRejected("membership-overlaps");
    }

    @Test
    @DisplayName("asked as of a day before its end, a membership that never was is not there, and a corrected one is there once")
    void asOfADayBeforeTheEnd() {
        Membership ended = member(JOINED, LEFT);
        var left = new SchoolLeftGroup(ID, TRUST.name(), TRUST.kind(), MEMBER, ended, "closed", Source.BY_HAND);
        var withdrawn = new MembershipWithdrawn(ID, TRUST.name(), TRUST.kind(), MEMBER, ended, "another school");
        var longer = new MembershipCorrected(ID, TRUST.name(), TRUST.kind(), MEMBER, ended, member(JOINED, LEFT.plusDays(1)), "misread", Source.BY_HAND);

        assertThat(asOf(LEFT.minusYears(1), left, withdrawn)).isEmpty();
        assertThat(asOf(LEFT.minusYears(1), left, longer)).containsExactly(member(JOINED, LEFT.plusDays(1)));
    }

    private List<Membership> asOf(LocalDate day, GroupEvent... sinceItJoined) {
        return decider.replay(given(decider, registered("2022-03-31"), joined(JOINED, null)).state(),
                Stream.of(sinceItJoined).filter(event -> !event.validFrom().isAfter(day)).toList()).memberships();
    }

    @Test
    void givenAMembershipWhenWithdrawnThenItNeverWasAndTheFileDoesNotBringItBack() {
        var withdrawn = withMember.andAfter(new WithdrawMembership(ID, MEMBER, JOINED, "another school"));

        withMember.when(new WithdrawMembership(ID, MEMBER, JOINED, "another school")).then(new MembershipWithdrawn(
                ID, TRUST.name(), TRUST.kind(), MEMBER, member(JOINED, null), "another school"));
        withdrawn.when(told(JOINED, "2022-06-30")).thenNothing();
        withdrawn.when(told(JOINED.plusDays(1), "2022-06-30")).then(joined(member(JOINED.plusDays(1), null), file("2022-06-30")));
        withdrawn.when(new WithdrawMembership(ID, MEMBER, JOINED, "x")).thenRejected("not-a-member");
    }

    @Property(tries = 300)
    void whateverIsAskedForNoTwoTimesOfASchoolShareADay(@ForAll("commands") List<GroupCommand> commands) {
        var group = trust;
        for (GroupCommand command : commands) {
            if (decider.decide(command, group.state()) instanceof Decision.Accepted<GroupEvent>) {
                group = group.andAfter(command);
            }
            for (LocalDate day = JOINED; day.isBefore(JOINED.plusDays(10)); day = day.plusDays(1)) {
                LocalDate on = day;
                assertThat(group.state().memberships().stream().filter(membership -> membership.holdsOn(on)))
                        .as("memberships on " + on).hasSizeLessThan(2);
            }
        }
    }

    @Provide
    static Arbitrary<List<GroupCommand>> commands() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 8).map(JOINED::plusDays);
        Arbitrary<LocalDate> ends = days.injectNull(0.4);
        Arbitrary<GroupCommand> adds = Combinators.combine(days, ends).as((from, to) -> new AddMember(ID, MEMBER, from, to, null));
        Arbitrary<GroupCommand> leaves = days.map(day -> new EndMembership(ID, MEMBER, day, null));
        Arbitrary<GroupCommand> rows = days.map(day -> new RecordMember(ID, MEMBER, day, LATER_FILE, file(null)));
        Arbitrary<GroupCommand> corrections = Combinators.combine(days, days, ends)
                .as((since, from, to) -> new CorrectMembership(ID, MEMBER, since, from, to, "x"));
        Arbitrary<GroupCommand> withdrawals = days.map(day -> new WithdrawMembership(ID, MEMBER, day, "x"));
        return Arbitraries.oneOf(adds, leaves, rows, corrections, withdrawals).list().ofMaxSize(12);
    }

    private static RecordMember told(LocalDate joinedOn, String publishedOn) {
        return new RecordMember(ID, MEMBER, joinedOn, LATER_FILE, file(publishedOn));
    }

    private static Membership member(LocalDate joinedOn, LocalDate leftOn) {
        return new Membership(MEMBER, joinedOn, leftOn);
    }
}
