package org.goodschool.partner.challenge.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.chassis.domain.Rejection;
import org.goodschool.partner.school.domain.Grade;

/** Why a school's challenge partnership refuses. */
public sealed interface ChallengeRejection extends Rejection {

    record PurposeNotServed(Purpose purpose) implements ChallengeRejection {
        @Override
        public String detail() {
            return "A challenge partner is not used for " + purpose + " (E-06): self-evaluation, headteacher performance"
                    + " management and improvement partnership are traded services of their own.";
        }
    }

    record NotEligible(int urn, Grade grade) implements ChallengeRejection {
        @Override
        public String detail() {
            return "School " + urn + " is not eligible (F-19): its latest overall grade is "
                    + (grade == null ? "not known" : grade) + " and it is not flagged as a system leader, or it is closed.";
        }
    }

    record AlreadyAllocated(int urn, UUID allocationId) implements ChallengeRejection {
        @Override
        public String detail() {
            return "School " + urn + " has a challenge partner (allocation " + allocationId + "); end that one first.";
        }
    }

    record AllocationNotCurrent(UUID allocationId) implements ChallengeRejection {
        @Override
        public String detail() {
            return "Allocation " + allocationId + " is not the school's current one: it has ended.";
        }
    }

    record DateInFuture(LocalDate date, LocalDate today) implements ChallengeRejection {
        @Override
        public String detail() {
            return date + " is later than today, " + today + ".";
        }
    }

    record EndedBeforeAllocated(LocalDate endedOn, LocalDate allocatedOn) implements ChallengeRejection {
        @Override
        public String detail() {
            return "The allocation began on " + allocatedOn + " and cannot end on " + endedOn + ".";
        }
    }

    record SchoolClosed(int urn) implements ChallengeRejection {
        @Override
        public String detail() {
            return "School " + urn + " is closed.";
        }
    }

    record SchoolUnknown(int urn) implements ChallengeRejection {
        @Override
        public String detail() {
            return "School " + urn + " has not been heard of from the register.";
        }
    }
}
