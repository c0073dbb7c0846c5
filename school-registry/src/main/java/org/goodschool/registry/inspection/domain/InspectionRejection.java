package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.goodschool.chassis.domain.Rejection;

public sealed interface InspectionRejection extends Rejection {

    /** What is wrong, as it is called in the command: a judgement by its name; null where it is the whole. */
    default String field() {
        return null;
    }

    record NoFrameworkOnDate(LocalDate date, LocalDate earliest) implements InspectionRejection {
        @Override
        public String field() {
            return "startedOn";
        }

        @Override
        public String detail() {
            return "No inspection framework is known for " + date + "; Ofsted's first is of " + earliest + ".";
        }
    }

    record InspectionInTheFuture(LocalDate date, LocalDate today) implements InspectionRejection {
        @Override
        public String field() {
            return "startedOn";
        }

        @Override
        public String detail() {
            return "The inspection's start " + date + " is after today, " + today + ".";
        }
    }

    record EndedBeforeStarted(LocalDate startedOn, LocalDate endedOn) implements InspectionRejection {
        @Override
        public String field() {
            return "endedOn";
        }

        @Override
        public String detail() {
            return "The inspection ends on " + endedOn + ", before it starts on " + startedOn + ".";
        }
    }

    record GradeNotInFramework(String judgement, Grade grade, Framework framework, List<Grade> allowed)
            implements InspectionRejection {
        @Override
        public String field() {
            return judgement;
        }

        @Override
        public String detail() {
            return "The framework " + framework.id() + ", in force from " + framework.from() + ", has no " + grade
                    + " for " + judgement + (allowed.isEmpty() ? ": it gives no grade for it." : "; it has " + allowed + ".");
        }
    }

    record CorrectionWithoutReason(String inspectionNumber) implements InspectionRejection {
        @Override
        public String detail() {
            return "Inspection " + inspectionNumber + " is recorded with other facts, or withdrawn; say why it is recorded like this.";
        }
    }

    record JudgementNotInFramework(String judgement, Framework framework) implements InspectionRejection {
        @Override
        public String field() {
            return judgement;
        }

        @Override
        public String detail() {
            return "The framework " + framework.id() + ", in force from " + framework.from() + ", judges no " + judgement
                    + "; it judges " + String.join(", ", new TreeSet<>(framework.judgements())) + ".";
        }
    }

    record KindNotInFramework(InspectionKind kind, Framework framework) implements InspectionRejection {
        @Override
        public String field() {
            return "kind";
        }

        @Override
        public String detail() {
            return "Under the framework " + framework.id() + ", in force from " + framework.from() + ", no inspection is "
                    + kind + "; there are " + new TreeSet<>(framework.carries().keySet()) + ".";
        }
    }

    record NotCarriedByKind(Carries part, InspectionKind kind, Framework framework) implements InspectionRejection {
        @Override
        public String field() {
            return switch (part) {
                case OVERALL_GRADE -> "overallEffectiveness";
                case JUDGEMENTS -> "judgements";
                case CATEGORY -> "category";
                case SAFEGUARDING -> "safeguarding";
                case OUTCOME -> "outcome";
            };
        }

        @Override
        public String detail() {
            return "An inspection that is " + kind + " has no " + field() + " under the framework " + framework.id()
                    + "; it may have " + new TreeSet<>(framework.carries().get(kind)) + ".";
        }
    }

    /** A file's word that could be so, and cannot be beside what a person has entered. */
    record ContradictsEntry(String inspectionNumber, InspectionRejection because) implements InspectionRejection {
        @Override
        public String field() {
            return because.field();
        }

        @Override
        public String detail() {
            return "What the file says of inspection " + inspectionNumber + " and what was entered by hand cannot both be so: "
                    + because.detail();
        }
    }

    record UnknownInspection(int urn, String inspectionNumber) implements InspectionRejection {
        @Override
        public String detail() {
            return "URN " + urn + " has no inspection " + inspectionNumber + ".";
        }
    }

    record WithdrawalWithoutReason(String inspectionNumber) implements InspectionRejection {
        @Override
        public String detail() {
            return "Say why inspection " + inspectionNumber + " is withdrawn.";
        }
    }
}
