package org.goodschool.registry.group.domain;

import java.time.LocalDate;
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
import org.goodschool.registry.group.domain.GroupCommand.ReopenGroup;
import org.goodschool.registry.group.domain.GroupCommand.RestoreGroup;
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

/** A group of schools (O-11, O-12, O-14, O-26): its facts, whether it is open, and who belonged to it when. */
public final class GroupDecider implements Decider<GroupCommand, Group, GroupEvent> {

    private final GroupFacts facts = new GroupFacts(this);

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
                    ? Decision.accept(facts.differences(row, group))
                    : Decision.accept(GroupFacts.firstRecord(row.groupId(), row.details(), row.source()));
            case RestoreGroup restore -> Decision.accept(facts.restored(restore, group));
            case RegisterGroup register -> group.registered()
                    ? Decision.reject(new GroupRejection.GroupAlreadyRegistered(register.groupId(), group.details().name()))
                    : Decision.accept(GroupFacts.firstRecord(register.groupId(), register.details(), Source.BY_HAND));
            case ChangeGroupDetails change -> GroupFacts.change(change, group);
            case CloseGroup close -> GroupFacts.close(close, group);
            case ReopenGroup reopen -> GroupFacts.reopen(reopen, group);
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
            case GroupDetailsChanged changed -> group.after(changed);
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
}
