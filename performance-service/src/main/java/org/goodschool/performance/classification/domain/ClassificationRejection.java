package org.goodschool.performance.classification.domain;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.domain.Rejection;

public sealed interface ClassificationRejection extends Rejection {

    record AlreadyClassified(int cycle, String category) implements ClassificationRejection {
        @Override
        public String detail() {
            return "The school is in category %s for the cycle %d; record a change to decide anew.".formatted(category, cycle);
        }
    }

    record NotClassified(int cycle) implements ClassificationRejection {
        @Override
        public String detail() {
            return "The school is not classified in this cycle; record the decision first.";
        }
    }

    record NotOurSchool(int urn, String councilLa) implements ClassificationRejection {
        @Override
        public String detail() {
            return "URN %d is not known to lie in the council's own area (%s); only its schools are classified.".formatted(urn, councilLa);
        }
    }

    record NoScheme(int cycle) implements ClassificationRejection {
        @Override
        public String detail() {
            return "No classification scheme covers the cycle %d; GET /v1/classification-schemes lists them.".formatted(cycle);
        }
    }

    record CycleNotOpen(int cycle, LocalDate opens) implements ClassificationRejection {
        @Override
        public String detail() {
            return "Schools can be classified for the cycle %d from %s on.".formatted(cycle, opens);
        }
    }

    record CycleOver(int cycle, LocalDate lastDay) implements ClassificationRejection {
        @Override
        public String detail() {
            return "The cycle %d ended on %s; decide for a later one.".formatted(cycle, lastDay);
        }
    }

    record DateInFuture(LocalDate date, LocalDate today) implements ClassificationRejection {
        @Override
        public String detail() {
            return "%s is after today, %s.".formatted(date, today);
        }
    }

    record DateBeforePreviousStep(LocalDate date, LocalDate previousStep) implements ClassificationRejection {
        @Override
        public String detail() {
            return "%s is before the previous step, which was on %s.".formatted(date, previousStep);
        }
    }

    record CategoryUnknown(String category, String scheme, List<String> known) implements ClassificationRejection {
        @Override
        public String detail() {
            return "%s has no category %s; it has %s.".formatted(scheme, category, known);
        }
    }

    record ConcernUnknown(String concern, String scheme, List<String> known) implements ClassificationRejection {
        @Override
        public String detail() {
            return "%s has no reason for concern %s; it has %s.".formatted(scheme, concern, known);
        }
    }

    record ConcernMissing(String category) implements ClassificationRejection {
        @Override
        public String detail() {
            return "A school in category %s is told why: name at least one reason for concern (C-19).".formatted(category);
        }
    }

    record ExpectationUnknown(String expectation, String scheme, List<String> known) implements ClassificationRejection {
        @Override
        public String detail() {
            return "%s has no expectation %s; it has %s.".formatted(scheme, expectation, known);
        }
    }

    record ExpectationRepeated(String expectation) implements ClassificationRejection {
        @Override
        public String detail() {
            return "%s is there twice; name it once, with one date.".formatted(expectation);
        }
    }

    record ExpectationOverdue(Expectation expectation, LocalDate decidedOn) implements ClassificationRejection {
        @Override
        public String detail() {
            return "%s is expected by %s, which is not after the decision of %s.".formatted(expectation.code(), expectation.by(), decidedOn);
        }
    }

    record ExpectationMissing(String category) implements ClassificationRejection {
        @Override
        public String detail() {
            return "A school in category %s is told what is expected, and by when: name at least one expectation (C-19).".formatted(category);
        }
    }

    record NothingChanges(String category) implements ClassificationRejection {
        @Override
        public String detail() {
            return "The school is in category %s with these concerns and expectations already.".formatted(category);
        }
    }

    record AlreadyTold(LocalDate sentOn) implements ClassificationRejection {
        @Override
        public String detail() {
            return "The letter about this decision was sent on %s; a new decision needs a new letter.".formatted(sentOn);
        }
    }

    record ReasonMissing() implements ClassificationRejection {
        @Override
        public String detail() {
            return "Every judgement is recorded with its reason: give one.";
        }
    }
}
