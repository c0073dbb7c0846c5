package org.goodschool.registry.group.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.registry.group.domain.GroupCommand.AddMember;
import org.goodschool.registry.group.domain.GroupCommand.ChangeGroupDetails;
import org.goodschool.registry.group.domain.GroupCommand.CloseGroup;
import org.goodschool.registry.group.domain.GroupCommand.CorrectMembership;
import org.goodschool.registry.group.domain.GroupCommand.EndMembership;
import org.goodschool.registry.group.domain.GroupCommand.RecordGroup;
import org.goodschool.registry.group.domain.GroupCommand.RecordMember;
import org.goodschool.registry.group.domain.GroupCommand.RegisterGroup;
import org.goodschool.registry.group.domain.GroupCommand.RestoreGroup;
import org.goodschool.registry.group.domain.GroupCommand.ReopenGroup;
import org.goodschool.registry.group.domain.GroupCommand.WithdrawMembership;
import org.goodschool.registry.group.domain.GroupEvent.GroupClosed;
import org.goodschool.registry.group.domain.GroupEvent.GroupDetailsChanged;
import org.goodschool.registry.group.domain.GroupEvent.GroupRegistered;
import org.goodschool.registry.group.domain.GroupEvent.GroupReopened;
import org.goodschool.registry.group.domain.GroupEvent.MembershipCorrected;
import org.goodschool.registry.group.domain.GroupEvent.MembershipWithdrawn;
import org.goodschool.registry.group.domain.GroupEvent.SchoolJoinedGroup;
import org.goodschool.registry.group.domain.GroupEvent.SchoolLeftGroup;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.FieldChange;

/** A group of schools (O-11, O-12, O-14, O-26): its facts, whether it is open, and who belonged to it when. */
public final class GroupDecider implements Decider<GroupCommand, Group, GroupEvent> {

    @Override
    public Group initial() {
        return Group.UNKNOWN;
    }

    @Override
    public Decision<GroupEvent> decide(GroupCommand command, Group group) {
        boolean makesIt = command instanceof RecordGroup || command instanceof RegisterGroup;
        if (!makesIt && !group.registered()) {
            return Decision.reject(new GroupRejection.GroupNotRegistered(command.groupId()));
        }
        return switch (command) {
            case RecordGroup row -> group.registered()
                    ? Decision.accept(differences(row, group))
                    : Decision.accept(firstRecord(row.groupId(), row.details(), row.source()));
            case RestoreGroup restore -> Decision.accept(restored(restore, group));
            case RegisterGroup register -> group.registered()
                    ? Decision.reject(new GroupRejection.GroupAlreadyRegistered(register.groupId(), group.details().name()))
                    : Decision.accept(firstRecord(register.groupId(), register.details(), Source.BY_HAND));
            case ChangeGroupDetails change -> group.closed() != change.details().closed()
                    ? Decision.reject(new GroupRejection.StatusNotChangedHere())
                    : Decision.accept(changed(change.groupId(), group.details(), change.details(), change.changedOn(),
                            change.reason(), Source.BY_HAND));
            case CloseGroup close -> close(close, group);
            case ReopenGroup reopen -> reopen(reopen, group);
            case RecordMember told -> recordMember(told, group);
            case AddMember member -> add(member, group);
            case EndMembership end -> end(end, group);
            case CorrectMembership correction -> correct(correction, group);
            case WithdrawMembership withdrawal -> withdraw(withdrawal, group);
        };
    }

    @Override
    public Group evolve(Group group, GroupEvent event) {
        return switch (event) {
            case GroupRegistered registered -> group.now(registered.details(), registered.source());
            case GroupDetailsChanged changed -> group.now(changed.details(), changed.source());
            case GroupClosed closed -> withStatus(group, GroupStatus.CLOSED, closed.closedOn(), closed.source());
            case GroupReopened reopened -> withStatus(group, GroupStatus.OPEN, null, reopened.source());
            case SchoolJoinedGroup joined -> group.with(null, joined.membership());
            case SchoolLeftGroup left -> group.since(left.urn(), left.membership().joinedOn())
                    .map(before -> group.with(before, left.membership())).orElse(group);
            case MembershipCorrected corrected -> {
                Group now = group.with(corrected.before(), corrected.membership());
                yield corrected.source().equals(Source.BY_HAND) ? now.settingAside(corrected.before()) : now;
            }
            case MembershipWithdrawn withdrawn -> withdrawn.undoes() != null ? group.with(withdrawn.membership(), null)
                    : group.with(withdrawn.membership(), null).settingAside(withdrawn.membership());
        };
    }

    /** Read as of a day before it opened, a group may have closed (by a wrong date) without being there. */
    private static Group withStatus(Group group, GroupStatus status, LocalDate closedOn, Source source) {
        return group.registered() ? group.now(group.details().with(status, closedOn), source) : group;
    }

    /** A group that is first met as closed was open before: two facts, each with its own date, where the date is known. */
    private static List<GroupEvent> firstRecord(String groupId, GroupDetails details, Source source) {
        if (!details.closed() || details.closedOn() == null) {
            return List.of(new GroupRegistered(groupId, details, source));
        }
        return List.of(
                new GroupRegistered(groupId, details.with(GroupStatus.OPEN, null), source),
                closed(groupId, details, details.closedOn(), null, source));
    }

    private List<GroupEvent> differences(RecordGroup row, Group group) {
        if (group.knowsNewerThan(row.source())) {
            return List.of();
        }
        GroupDetails stated = row.details().keeping(group.details(), row.wholeRow());
        LocalDate since = row.source().statedOn();
        return leadingTo(stated, group, row.groupId(), since, since, null, row.source());
    }

    private List<GroupEvent> restored(RestoreGroup restore, Group group) {
        Group before = restore.before();
        List<GroupEvent> events = new ArrayList<>(GroupRestoring.members(restore, group));
        if (before.registered()) {
            LocalDate openSince = restore.closedSince() == null ? restore.changedSince() : restore.closedSince();
            events.addAll(leadingTo(before.details(), group, restore.groupId(), openSince, restore.changedSince(),
                    restore.reason(), restore.source()));
        }
        Group now = replay(group, events);
        if (!Objects.equals(now.statedOn(), before.statedOn())) {
            events.add(new GroupDetailsChanged(restore.groupId(), now.details(), List.of(), null, restore.reason(), restore.source()));
        }
        return events;
    }

    /** Closing and reopening are events of their own, before and after what else differs. */
    private List<GroupEvent> leadingTo(
            GroupDetails stated, Group group, String groupId, LocalDate openSince, LocalDate since, String reason, Source source) {
        List<GroupEvent> events = new ArrayList<>();
        Group now = group;
        if (now.closed() && !stated.closed()) {
            events.add(new GroupReopened(groupId, stated.name(), stated.kind(), openSince, reason, source));
            now = evolve(now, events.getLast());
        }
        boolean closes = stated.closed() && !now.closed();
        GroupDetails untilClosure = closes ? stated.with(now.details().status(), now.details().closedOn()) : stated;
        events.addAll(changed(groupId, now.details(), untilClosure, since, reason, source));
        if (closes) {
            events.add(closed(groupId, stated, stated.closedOn(), reason, source));
        }
        return events;
    }

    private static List<GroupEvent> changed(
            String groupId, GroupDetails from, GroupDetails to, LocalDate validFrom, String reason, Source source) {
        List<FieldChange> changes = from.changesTo(to);
        return changes.isEmpty()
                ? List.of()
                : List.of(new GroupDetailsChanged(groupId, to, changes, validFrom, reason, source));
    }

    private static Decision<GroupEvent> close(CloseGroup close, Group group) {
        GroupDetails details = group.details();
        if (group.closed()) {
            return Decision.reject(new GroupRejection.GroupAlreadyClosed(close.groupId(), details.closedOn()));
        }
        if (details.began() != null && close.closedOn().isBefore(details.began())) {
            return Decision.reject(new GroupRejection.ClosedBeforeOpened(details.began(), close.closedOn()));
        }
        if (close.closedOn().isAfter(close.today())) {
            return Decision.reject(new GroupRejection.DateInTheFuture(close.closedOn(), close.today()));
        }
        return Decision.accept(closed(close.groupId(), details, close.closedOn(), close.reason(), Source.BY_HAND));
    }

    private static Decision<GroupEvent> reopen(ReopenGroup reopen, Group group) {
        GroupDetails details = group.details();
        if (!group.closed()) {
            return Decision.reject(new GroupRejection.GroupNotClosed(reopen.groupId()));
        }
        if (details.closedOn() != null && reopen.reopenedOn().isBefore(details.closedOn())) {
            return Decision.reject(new GroupRejection.ReopenedBeforeClosed(details.closedOn(), reopen.reopenedOn()));
        }
        if (reopen.reopenedOn().isAfter(reopen.today())) {
            return Decision.reject(new GroupRejection.DateInTheFuture(reopen.reopenedOn(), reopen.today()));
        }
        return Decision.accept(new GroupReopened(
                reopen.groupId(), details.name(), details.kind(), reopen.reopenedOn(), reopen.reason(), Source.BY_HAND));
    }

    /** A file lists who is a member, never who left: a membership that has ended goes on only if it began anew. */
    private static Decision<GroupEvent> recordMember(RecordMember told, Group group) {
        if (group.since(told.urn(), told.joinedOn()).isPresent() || group.wasSetAside(told.urn(), told.joinedOn())
                || group.knowsNewerThan(told.source())) {
            return Decision.nothing();
        }
        Membership membership = new Membership(told.urn(), told.joinedOn(), null);
        Optional<Membership> current = group.current(told.urn());
        if (group.overlapsAnother(membership, current.orElse(null))) {
            return Decision.reject(new GroupRejection.MembershipOverlaps(told.urn()));
        }
        GroupDetails details = group.details();
        return Decision.accept(current.<GroupEvent>map(before -> new MembershipCorrected(told.groupId(), details.name(),
                        details.kind(), told.urn(), before, membership, told.reason(), told.source()))
                .orElseGet(() -> new SchoolJoinedGroup(told.groupId(), details.name(), details.kind(), told.urn(), membership,
                        null, told.source())));
    }

    private static Decision<GroupEvent> add(AddMember member, Group group) {
        Membership membership = new Membership(member.urn(), member.joinedOn(), member.leftOn());
        GroupDetails details = group.details();
        Optional<GroupRejection> refusal = refusal(membership, null, group);
        if (refusal.isPresent()) {
            return Decision.reject(refusal.get());
        }
        return Decision.accept(new SchoolJoinedGroup(member.groupId(), details.name(), details.kind(), member.urn(), membership,
                member.reason(), Source.BY_HAND));
    }

    private static Decision<GroupEvent> end(EndMembership end, Group group) {
        Optional<Membership> current = group.current(end.urn());
        if (current.isEmpty()) {
            return Decision.reject(new GroupRejection.NotAMember(end.urn(), null));
        }
        Membership ended = new Membership(end.urn(), current.get().joinedOn(), end.leftOn());
        if (ended.endsBeforeItStarts()) {
            return Decision.reject(new GroupRejection.LeftBeforeJoined(ended.joinedOn(), ended.leftOn()));
        }
        return Decision.accept(new SchoolLeftGroup(end.groupId(), group.details().name(), group.details().kind(), end.urn(),
                ended, end.reason(), Source.BY_HAND));
    }

    private static Decision<GroupEvent> correct(CorrectMembership correction, Group group) {
        Optional<Membership> before = group.since(correction.urn(), correction.since());
        if (before.isEmpty()) {
            return Decision.reject(new GroupRejection.NotAMember(correction.urn(), correction.since()));
        }
        Membership now = new Membership(correction.urn(), correction.joinedOn(), correction.leftOn());
        if (now.equals(before.get())) {
            return Decision.nothing();
        }
        Optional<GroupRejection> refusal = refusal(now, before.get(), group);
        if (refusal.isPresent()) {
            return Decision.reject(refusal.get());
        }
        return Decision.accept(new MembershipCorrected(correction.groupId(), group.details().name(), group.details().kind(),
                correction.urn(), before.get(), now, correction.reason(), Source.BY_HAND));
    }

    private static Decision<GroupEvent> withdraw(WithdrawMembership withdrawal, Group group) {
        return group.since(withdrawal.urn(), withdrawal.since())
                .<Decision<GroupEvent>>map(membership -> Decision.accept(new MembershipWithdrawn(withdrawal.groupId(),
                        group.details().name(), group.details().kind(), withdrawal.urn(), membership, withdrawal.reason())))
                .orElseGet(() -> Decision.reject(new GroupRejection.NotAMember(withdrawal.urn(), withdrawal.since())));
    }

    private static Optional<GroupRejection> refusal(Membership membership, Membership inThePlaceOf, Group group) {
        if (membership.endsBeforeItStarts()) {
            return Optional.of(new GroupRejection.LeftBeforeJoined(membership.joinedOn(), membership.leftOn()));
        }
        LocalDate closedOn = group.closed() ? group.details().closedOn() : null;
        if (closedOn != null && !membership.hasBegunBy(closedOn)) {
            return Optional.of(new GroupRejection.GroupClosed(membership.joinedOn(), closedOn));
        }
        return group.overlapsAnother(membership, inThePlaceOf)
                ? Optional.of(new GroupRejection.MembershipOverlaps(membership.urn()))
                : Optional.empty();
    }

    private static GroupClosed closed(String groupId, GroupDetails details, LocalDate closedOn, String reason, Source source) {
        return new GroupClosed(groupId, details.name(), details.kind(), closedOn, reason, source);
    }
}
