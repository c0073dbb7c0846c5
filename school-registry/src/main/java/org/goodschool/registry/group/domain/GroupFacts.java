package org.goodschool.registry.group.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.registry.group.domain.GroupCommand.ChangeGroupDetails;
import org.goodschool.registry.group.domain.GroupCommand.CloseGroup;
import org.goodschool.registry.group.domain.GroupCommand.RecordGroup;
import org.goodschool.registry.group.domain.GroupCommand.ReopenGroup;
import org.goodschool.registry.group.domain.GroupCommand.RestoreGroup;
import org.goodschool.registry.group.domain.GroupEvent.GroupClosed;
import org.goodschool.registry.group.domain.GroupEvent.GroupDetailsChanged;
import org.goodschool.registry.group.domain.GroupEvent.GroupRegistered;
import org.goodschool.registry.group.domain.GroupEvent.GroupReopened;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.Days;
import org.goodschool.registry.school.domain.FieldChange;
import org.goodschool.registry.school.domain.Heard;
import org.goodschool.registry.school.domain.Overruled;

/** What is told and entered of a group itself: its facts, and whether it is open. */
final class GroupFacts {

    private final Decider<GroupCommand, Group, GroupEvent> decider;

    GroupFacts(Decider<GroupCommand, Group, GroupEvent> decider) {
        this.decider = decider;
    }

    /** A group that is first met as closed was open before: two facts, each with its own date, where the date is known. */
    static List<GroupEvent> firstRecord(String groupId, GroupDetails details, Source source) {
        if (!details.closed() || details.closedOn() == null) {
            return List.of(new GroupRegistered(groupId, details, source));
        }
        return List.of(
                new GroupRegistered(groupId, details.with(GroupStatus.OPEN, null), source),
                closed(groupId, details, details.closedOn(), null, source));
    }

    List<GroupEvent> differences(RecordGroup row, Group group) {
        Heard<GroupDetails> heard = group.heard(row);
        LocalDate since = row.source().statedOn();
        return overruling(heard.overruled(), group, row.groupId(), null, row.source(),
                leadingTo(heard.details(), group, row.groupId(), since, since, null, row.source()));
    }

    /** With what is then still overruled, where the events do not say it: a file that says what a person said is news only to that. */
    private List<GroupEvent> overruling(
            Overruled overruled, Group group, String groupId, String reason, Source source, List<GroupEvent> events) {
        Group now = decider.replay(group, events);
        if (now.overruled().equals(overruled)) {
            return events;
        }
        List<GroupEvent> all = new ArrayList<>(events);
        all.add(new GroupDetailsChanged(groupId, now.details(), List.of(), null, reason, source, overruled.told()));
        return all;
    }

    List<GroupEvent> restored(RestoreGroup restore, Group group) {
        Group before = restore.before();
        List<GroupEvent> events = new ArrayList<>(GroupRestoring.members(restore, group));
        if (before.registered()) {
            LocalDate openSince = restore.closedSince() == null ? restore.changedSince() : restore.closedSince();
            events.addAll(leadingTo(before.details(), group, restore.groupId(), openSince, restore.changedSince(),
                    restore.reason(), restore.source()));
        }
        if (!Objects.equals(decider.replay(group, events).statedOn(), before.statedOn())) {
            events.add(new GroupDetailsChanged(
                    restore.groupId(), decider.replay(group, events).details(), List.of(), null, restore.reason(), restore.source()));
        }
        return before.registered()
                ? overruling(before.overruled(), group, restore.groupId(), restore.reason(), restore.source(), events) : events;
    }

    /** Closing and reopening are events of their own, before and after what else differs. */
    private List<GroupEvent> leadingTo(
            GroupDetails stated, Group group, String groupId, LocalDate openSince, LocalDate since, String reason, Source source) {
        List<GroupEvent> events = new ArrayList<>();
        Group now = group;
        if (now.closed() && !stated.closed()) {
            events.add(new GroupReopened(groupId, stated.name(), stated.kind(),
                    Days.notBefore(now.details().closedOn(), openSince), reason, source));
            now = decider.evolve(now, events.getLast());
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

    static Decision<GroupEvent> change(ChangeGroupDetails change, Group group) {
        if (group.closed() != change.details().closed()) {
            return Decision.reject(new GroupRejection.StatusNotChangedHere());
        }
        if (change.changedOn() != null && change.changedOn().isAfter(change.today())) {
            return Decision.reject(new GroupRejection.ChangedInTheFuture(change.changedOn(), change.today()));
        }
        return Decision.accept(changed(change.groupId(), group.details(), change.details(), change.changedOn(),
                change.reason(), Source.BY_HAND));
    }

    static Decision<GroupEvent> close(CloseGroup close, Group group) {
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

    static Decision<GroupEvent> reopen(ReopenGroup reopen, Group group) {
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

    private static GroupClosed closed(String groupId, GroupDetails details, LocalDate closedOn, String reason, Source source) {
        return new GroupClosed(groupId, details.name(), details.kind(), closedOn, reason, source);
    }
}
