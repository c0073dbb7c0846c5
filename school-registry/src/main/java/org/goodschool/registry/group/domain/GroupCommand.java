package org.goodschool.registry.group.domain;

import java.time.LocalDate;
import org.goodschool.registry.provenance.domain.Source;

public sealed interface GroupCommand {

    String groupId();

    /**
     * What an extract says of a group: record whatever differs from what is known.
     *
     * @param wholeRow whether it is the group's own row; a member's row says less of the group
     */
    record RecordGroup(String groupId, GroupDetails details, boolean wholeRow, Source source) implements GroupCommand {
    }

    /** An extract's row on a member, with what it says of the group. */
    record RecordMember(String groupId, int urn, LocalDate joinedOn, String reason, Source source) implements GroupCommand {
    }

    /**
     * An import is taken back: record again what was so before it.
     *
     * @param before as the register knew the group then; unregistered where the import brought it, which then loses its members
     * @param changedSince the first day on which facts that are taken back were said to hold; null where there are none
     * @param closedSince the last day of the group by a closure that is taken back; null where there is none
     */
    record RestoreGroup(String groupId, Group before, LocalDate changedSince, LocalDate closedSince, String reason, Source source) implements GroupCommand {
    }

    record RegisterGroup(String groupId, GroupDetails details) implements GroupCommand {
    }

    /** @param changedOn since when it is so, today or before; null where it holds from the day it is recorded */
    record ChangeGroupDetails(String groupId, GroupDetails details, LocalDate changedOn, String reason, LocalDate today) implements GroupCommand {
    }

    record CloseGroup(String groupId, LocalDate closedOn, String reason, LocalDate today) implements GroupCommand {
    }

    record ReopenGroup(String groupId, LocalDate reopenedOn, String reason, LocalDate today) implements GroupCommand {
    }

    /** @param leftOn for a membership that is over; null for one that goes on */
    record AddMember(String groupId, int urn, LocalDate joinedOn, LocalDate leftOn, String reason) implements GroupCommand {
    }

    record EndMembership(String groupId, int urn, LocalDate leftOn, String reason) implements GroupCommand {
    }

    /** @param since the first day of the membership that is meant, as it is known; null where none is known */
    record CorrectMembership(String groupId, int urn, LocalDate since, LocalDate joinedOn, LocalDate leftOn, String reason)
            implements GroupCommand {
    }

    /** @param since as with a correction */
    record WithdrawMembership(String groupId, int urn, LocalDate since, String reason) implements GroupCommand {
    }
}
