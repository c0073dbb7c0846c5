package org.goodschool.performance.targetsetting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.domain.Rejection;

public sealed interface TargetRejection extends Rejection {

    record NotOurSchool(int urn, String councilLa) implements TargetRejection {
        @Override
        public String detail() {
            return "URN %d is not known to lie in the council's own area (%s).".formatted(urn, councilLa);
        }
    }

    record AlreadyProposed(int academicYear) implements TargetRejection {
        @Override
        public String detail() {
            return "Targets for %d have been proposed; propose others in their place, or withdraw them.".formatted(academicYear);
        }
    }

    record NotProposed() implements TargetRejection {
        @Override
        public String detail() {
            return "The school proposes its targets first.";
        }
    }

    record NotGuided() implements TargetRejection {
        @Override
        public String detail() {
            return "An adviser guides the targets as they are now proposed before they are agreed (P-15).";
        }
    }

    record NotChallenging() implements TargetRejection {
        @Override
        public String detail() {
            return "Targets are to be challenging (F-18), and the adviser has said that these are not: the school proposes others.";
        }
    }

    record NotAgreedByBoth() implements TargetRejection {
        @Override
        public String detail() {
            return "Targets are agreed with the head and the chair of governors, both (P-15).";
        }
    }

    record AlreadyAgreed() implements TargetRejection {
        @Override
        public String detail() {
            return "The targets have been agreed; withdraw them to set others.";
        }
    }

    record NotAgreed() implements TargetRejection {
        @Override
        public String detail() {
            return "Governors sanction targets that head and chair have agreed to.";
        }
    }

    record AlreadySanctioned() implements TargetRejection {
        @Override
        public String detail() {
            return "The governors have sanctioned these targets.";
        }
    }

    record NotSanctioned() implements TargetRejection {
        @Override
        public String detail() {
            return "The governors have not sanctioned these targets yet (F-18).";
        }
    }

    record DateInFuture(LocalDate date, LocalDate today) implements TargetRejection {
        @Override
        public String detail() {
            return "%s is after today, %s.".formatted(date, today);
        }
    }

    record DateBeforePreviousStep(LocalDate date, LocalDate previousStep) implements TargetRejection {
        @Override
        public String detail() {
            return "%s is before the previous step, which was on %s.".formatted(date, previousStep);
        }
    }

    /** @param date name of the date that is too late */
    record YearOver(int academicYear, LocalDate lastDay, String date, LocalDate on) implements TargetRejection {
        @Override
        public String detail() {
            return "The academic year %d ended on %s, before %s, %s (today, where it is left out): give the day on which it was done, or set targets for a later year."
                    .formatted(academicYear, lastDay, date, on);
        }
    }

    record NoFigures() implements TargetRejection {
        @Override
        public String detail() {
            return "Name at least one measure with its figure.";
        }
    }

    record NothingChanges() implements TargetRejection {
        @Override
        public String detail() {
            return "These are the targets that are proposed already.";
        }
    }

    record MeasureUnknown(String measure) implements TargetRejection {
        @Override
        public String detail() {
            return "No target can be set for %s; GET /v1/target-measures lists what it can be set for.".formatted(measure);
        }
    }

    record MeasureOfOtherYears(TargetMeasure measure, int academicYear) implements TargetRejection {
        @Override
        public String detail() {
            return "%s has no results in %d: targets for it are set from %d%s.".formatted(measure.code(), academicYear, measure.from(),
                    measure.to() == null ? " on" : " to " + measure.to());
        }
    }

    record MeasureRepeated(String measure) implements TargetRejection {
        @Override
        public String detail() {
            return "%s is there twice; name it once.".formatted(measure);
        }
    }

    record FigureOutOfRange(TargetMeasure measure, BigDecimal figure) implements TargetRejection {
        @Override
        public String detail() {
            return "%s lies between %s and %s, and %s does not.".formatted(measure.code(), measure.unit().least(), measure.unit().most(),
                    figure.toPlainString());
        }
    }

    record NoSuchTarget(String measure) implements TargetRejection {
        @Override
        public String detail() {
            return "The school has no target for %s in this year.".formatted(measure);
        }
    }

    record EstimateMissing() implements TargetRejection {
        @Override
        public String detail() {
            return "An adviser guides with estimates (P-15): give at least one.";
        }
    }

    record EstimateSourceUnknown(String source, List<String> known) implements TargetRejection {
        @Override
        public String detail() {
            return "%s is no source of estimates; there are %s.".formatted(source, known);
        }
    }

    record CommentMissing() implements TargetRejection {
        @Override
        public String detail() {
            return "The adviser says how effective and suitable the targets are: give a comment.";
        }
    }

    record ResultIsPublished(TargetMeasure measure) implements TargetRejection {
        @Override
        public String detail() {
            return "The outcome of %s follows from the published results; it is not entered.".formatted(measure.code());
        }
    }

    record ReasonMissing() implements TargetRejection {
        @Override
        public String detail() {
            return "Every judgement is recorded with its reason: give one.";
        }
    }
}
