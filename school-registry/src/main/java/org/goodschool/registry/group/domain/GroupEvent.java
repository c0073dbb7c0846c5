package org.goodschool.registry.group.domain;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.provenance.domain.Sourced;
import org.goodschool.registry.school.domain.Days;
import org.goodschool.registry.school.domain.FieldChange;
import org.goodschool.registry.school.domain.Overruled;

public sealed interface GroupEvent extends Sourced {

    /** GIAS's group UID, or the register's own id of a group that GIAS does not list. */
    String groupId();

    @EventType(value = "GroupRegistered", when = "A federation, trust, sponsor, diocese, cluster or alliance is entered in the register for the first time, from an extract or by hand.")
    record GroupRegistered(String groupId, GroupDetails details, Source source) implements GroupEvent {
        /** As with a school: what is only proposed is there to be read since it is proposed. */
        @Override
        public LocalDate validFrom() {
            if (details.status() == GroupStatus.PROPOSED_TO_OPEN) {
                return source.statedOn() == null ? null : Days.earlier(source.statedOn(), details.began());
            }
            return details.began() == null ? LocalDate.MIN : details.began();
        }
    }

    /**
     * @param changes none where an import is taken back and with it only the date as of which it told the facts, or where a
     *     file confirms what a person had entered against files
     * @param overruled all that files say of the group and a person has entered otherwise, where that is not what
     *     {@code changes} make of it; null where it is
     */
    @EventType(value = "GroupDetailsChanged", when = "Facts of a registered group differ from what the register held; closing and reopening have events of their own.")
    record GroupDetailsChanged(
            String groupId, GroupDetails details, List<FieldChange> changes, LocalDate validFrom, String reason, Source source,
            List<Overruled.Word> overruled)
            implements GroupEvent {
        public GroupDetailsChanged {
            changes = List.copyOf(changes);
        }

        public GroupDetailsChanged(
                String groupId, GroupDetails details, List<FieldChange> changes, LocalDate validFrom, String reason, Source source) {
            this(groupId, details, changes, validFrom, reason, source, null);
        }
    }

    @EventType(value = "GroupClosed", when = "A group that was open, or proposed to open, is closed.")
    record GroupClosed(String groupId, String name, String kind, LocalDate closedOn, String reason, Source source)
            implements GroupEvent {
        @Override
        public LocalDate validFrom() {
            return closedOn == null ? source.statedOn() : closedOn;
        }
    }

    @EventType(value = "GroupReopened", when = "A group that the register held as closed is open.")
    record GroupReopened(String groupId, String name, String kind, LocalDate reopenedOn, String reason, Source source)
            implements GroupEvent {
        @Override
        public LocalDate validFrom() {
            return reopenedOn;
        }
    }

    /** An event on one school's time in the group; the group's name and kind as the register has them on that day. */
    sealed interface MembershipEvent extends GroupEvent {

        String name();

        String kind();

        int urn();
    }

    @EventType(value = "SchoolJoinedGroup", when = "A school is told to be a member of a group, whenever it joined.")
    record SchoolJoinedGroup(
            String groupId, String name, String kind, int urn, Membership membership, String reason, Source source)
            implements MembershipEvent {
        @Override
        public LocalDate validFrom() {
            return membership.since();
        }
    }

    @EventType(value = "SchoolLeftGroup", when = "A school's membership of a group has a last day.")
    record SchoolLeftGroup(
            String groupId, String name, String kind, int urn, Membership membership, String reason, Source source)
            implements MembershipEvent {
        @Override
        public LocalDate validFrom() {
            return membership.leftOn();
        }
    }

    /** @param before the same membership as it was known until now */
    @EventType(value = "MembershipCorrected", when = "A membership is told, or entered, with other dates.")
    record MembershipCorrected(
            String groupId, String name, String kind, int urn, Membership before, Membership membership, String reason,
            Source source)
            implements MembershipEvent {
        @Override
        public LocalDate validFrom() {
            return before.since().isBefore(membership.since()) ? before.since() : membership.since();
        }
    }

    /** @param undoes the import that is taken back by this, so that the right file may tell the membership; null otherwise */
    @EventType(value = "MembershipWithdrawn", when = "A membership never was, and files that go on telling it in the same words do not bring it back; or the import that told it is taken back.")
    record MembershipWithdrawn(
            String groupId, String name, String kind, int urn, Membership membership, String reason, String undoes)
            implements MembershipEvent {
        public MembershipWithdrawn(String groupId, String name, String kind, int urn, Membership membership, String reason) {
            this(groupId, name, kind, urn, membership, reason, null);
        }

        @Override
        public LocalDate validFrom() {
            return membership.since();
        }
    }
}
