package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.domain.Rejection;

public sealed interface InspectionRejection extends Rejection {

    record NoFrameworkOnDate(LocalDate date, LocalDate earliest) implements InspectionRejection {
        @Override
        public String code() {
            return "no-framework-on-date";
        }

        @Override
        public String detail() {
            return "No inspection framework is known for " + date + "; Ofsted's first is of " + earliest + ".";
        }
    }

    record InspectionNotYet(LocalDate date, LocalDate today) implements InspectionRejection {
        @Override
        public String code() {
            return "inspection-in-the-future";
        }

        @Override
        public String detail() {
            return "The inspection's start " + date + " is after today, " + today + ".";
        }
    }

    record EndedBeforeStarted(LocalDate startedOn, LocalDate endedOn) implements InspectionRejection {
        @Override
        public String code() {
            return "ended-before-started";
        }

        @Override
        public String detail() {
            return "The inspection ends on " + endedOn + ", before it starts on " + startedOn + ".";
        }
    }

    record GradeNotInFramework(String judgement, Grade grade, Framework framework, List<Grade> allowed)
            implements InspectionRejection {
        @Override
        public String code() {
            return "grade-not-in-framework";
        }

        @Override
        public String detail() {
            return "The framework " + framework.id() + ", in force from " + framework.from() + ", has no " + grade
                    + " for " + judgement + (allowed.isEmpty() ? ": it gives no grade for it." : "; it has " + allowed + ".");
        }
    }

    record CorrectionWithoutReason(String inspectionNumber) implements InspectionRejection {
        @Override
        public String code() {
            return "correction-without-reason";
        }

        @Override
        public String detail() {
            return "Inspection " + inspectionNumber + " is recorded with other facts; say why it is corrected.";
        }
    }
}
