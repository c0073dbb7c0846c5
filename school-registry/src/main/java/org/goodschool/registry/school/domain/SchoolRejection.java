package org.goodschool.registry.school.domain;

import java.time.LocalDate;
import org.goodschool.chassis.domain.Rejection;

public sealed interface SchoolRejection extends Rejection {

    record SchoolAlreadyRegistered(int urn, String name) implements SchoolRejection {
        @Override
        public String detail() {
            return "URN " + urn + " is already in the register as " + name + "; change its details instead.";
        }
    }

    record SchoolNotRegistered(int urn) implements SchoolRejection {
        @Override
        public String detail() {
            return "URN " + urn + " is not in the register; register the school first.";
        }
    }

    record SchoolAlreadyClosed(int urn, LocalDate closedOn) implements SchoolRejection {
        @Override
        public String detail() {
            return "URN " + urn + " is closed already" + (closedOn == null ? "." : ", since " + closedOn + ".");
        }
    }

    record SchoolNotClosed(int urn) implements SchoolRejection {
        @Override
        public String detail() {
            return "URN " + urn + " is not closed, so it cannot reopen.";
        }
    }

    record ClosedBeforeOpened(LocalDate openedOn, LocalDate closedOn) implements SchoolRejection {
        @Override
        public String detail() {
            return "The closing date " + closedOn + " is before the opening date " + openedOn + ".";
        }
    }

    record ReopenedBeforeClosed(LocalDate closedOn, LocalDate reopenedOn) implements SchoolRejection {
        @Override
        public String detail() {
            return "The reopening date " + reopenedOn + " is before the closing date " + closedOn + ".";
        }
    }

    record DateInTheFuture(LocalDate date, LocalDate today) implements SchoolRejection {
        @Override
        public String detail() {
            return date + " is after today, " + today + "; record a plan as a status (proposed to close, proposed to open).";
        }
    }

    record ChangedInTheFuture(LocalDate changedOn, LocalDate today) implements SchoolRejection {
        @Override
        public String detail() {
            return "changedOn " + changedOn + " is after today, " + today + "; enter the change when it is so.";
        }
    }

    record StatusNotChangedHere() implements SchoolRejection {
        @Override
        public String detail() {
            return "A change of details neither closes nor reopens a school; use its closure or its reopening.";
        }
    }
}
