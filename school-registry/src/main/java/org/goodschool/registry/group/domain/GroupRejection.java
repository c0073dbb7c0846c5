package org.goodschool.registry.group.domain;

import java.time.LocalDate;
import org.goodschool.chassis.domain.Rejection;

public sealed interface GroupRejection extends Rejection {

    record GroupAlreadyRegistered(String groupId, String name) implements GroupRejection {
        @Override
        public String detail() {
            return "Group " + groupId + " is already in the register as " + name + "; change its details instead.";
        }
    }

    record GroupNotRegistered(String groupId) implements GroupRejection {
        @Override
        public String detail() {
            return "Group " + groupId + " is not in the register; register it first.";
        }
    }

    record GroupAlreadyClosed(String groupId, LocalDate closedOn) implements GroupRejection {
        @Override
        public String detail() {
            return "Group " + groupId + " is closed already" + (closedOn == null ? "." : ", since " + closedOn + ".");
        }
    }

    record GroupNotClosed(String groupId) implements GroupRejection {
        @Override
        public String detail() {
            return "Group " + groupId + " is not closed, so it cannot reopen.";
        }
    }

    record ClosedBeforeOpened(LocalDate openedOn, LocalDate closedOn) implements GroupRejection {
        @Override
        public String detail() {
            return "The closing date " + closedOn + " is before the opening date " + openedOn + ".";
        }
    }

    record ReopenedBeforeClosed(LocalDate closedOn, LocalDate reopenedOn) implements GroupRejection {
        @Override
        public String detail() {
            return "The reopening date " + reopenedOn + " is before the closing date " + closedOn + ".";
        }
    }

    record DateInTheFuture(LocalDate date, LocalDate today) implements GroupRejection {
        @Override
        public String detail() {
            return date + " is after today, " + today + "; record a plan as a status (proposed to close, proposed to open).";
        }
    }

    record ChangedInTheFuture(LocalDate changedOn, LocalDate today) implements GroupRejection {
        @Override
        public String detail() {
            return "changedOn " + changedOn + " is after today, " + today + "; enter the change when it is so.";
        }
    }

    record StatusNotChangedHere() implements GroupRejection {
        @Override
        public String detail() {
            return "A change of details neither closes nor reopens a group; use its closure or its reopening.";
        }
    }

    record GroupClosed(LocalDate joinedOn, LocalDate closedOn) implements GroupRejection {
        @Override
        public String detail() {
            return "The group closed on " + closedOn + "; nobody joins it "
                    + (joinedOn == null ? "without a date before that." : "on " + joinedOn + ".");
        }
    }

    record MembershipOverlaps(int urn) implements GroupRejection {
        @Override
        public String detail() {
            return "URN " + urn + " is a member of the group at that time already; end or correct that membership.";
        }
    }

    record LeftBeforeJoined(LocalDate joinedOn, LocalDate leftOn) implements GroupRejection {
        @Override
        public String detail() {
            return "The last day " + leftOn + " is before the first, " + joinedOn + ".";
        }
    }

    record NotAMember(int urn, LocalDate since) implements GroupRejection {
        @Override
        public String detail() {
            return "URN " + urn + " has no such membership of the group" + (since == null ? "." : ", since " + since + ".");
        }
    }
}
