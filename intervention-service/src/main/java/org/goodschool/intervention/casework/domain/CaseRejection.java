package org.goodschool.intervention.casework.domain;

import java.time.LocalDate;
import org.goodschool.chassis.domain.Rejection;

public sealed interface CaseRejection extends Rejection {

    record CaseUnknown() implements CaseRejection {
        @Override
        public String detail() {
            return "There is no such case.";
        }
    }

    record CaseAlreadyOpen() implements CaseRejection {
        @Override
        public String detail() {
            return "The case has been opened already.";
        }
    }

    record CaseClosed(LocalDate closedOn) implements CaseRejection {
        @Override
        public String detail() {
            return "The case was closed on %s; a new confirmation opens a new one.".formatted(closedOn);
        }
    }

    record AlreadyContacted() implements CaseRejection {
        @Override
        public String detail() {
            return "The first contact is recorded; the next step is to propose a package.";
        }
    }

    record NotContacted() implements CaseRejection {
        @Override
        public String detail() {
            return "The school is contacted before a package is put to it (P-06); record the contact first.";
        }
    }

    record NoPackageProposed() implements CaseRejection {
        @Override
        public String detail() {
            return "There is no package to agree to; propose one first.";
        }
    }

    record PackageAlreadyAgreed() implements CaseRejection {
        @Override
        public String detail() {
            return "The package has been agreed with the school.";
        }
    }

    record PackageEmpty() implements CaseRejection {
        @Override
        public String detail() {
            return "A package has at least one item, and every item a kind and a description.";
        }
    }

    record NotAgreedWithSchool() implements CaseRejection {
        @Override
        public String detail() {
            return "A package is agreed with the school (F-08): say whether its head, its chair of governors or both agreed.";
        }
    }

    record ReasonMissing() implements CaseRejection {
        @Override
        public String detail() {
            return "Every judgement is recorded with its reason: give one.";
        }
    }

    record DateBeforePreviousStep(LocalDate date, LocalDate previousStep) implements CaseRejection {
        @Override
        public String detail() {
            return "%s is before the previous step, which was on %s.".formatted(date, previousStep);
        }
    }

    record DateInFuture(LocalDate date, LocalDate today) implements CaseRejection {
        @Override
        public String detail() {
            return "%s is after today, %s.".formatted(date, today);
        }
    }
}
