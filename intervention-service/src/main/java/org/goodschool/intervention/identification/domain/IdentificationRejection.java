package org.goodschool.intervention.identification.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.goodschool.chassis.domain.Rejection;
import org.goodschool.intervention.school.domain.AcademicYear;
import org.goodschool.intervention.school.domain.KeyStage;

public sealed interface IdentificationRejection extends Rejection {

    record AnotherLa(int urn, String laCode, String ownLa) implements IdentificationRejection {
        @Override
        public String detail() {
            return "School %d belongs to local authority %s; only schools of %s are identified here.".formatted(urn, laCode, ownLa);
        }
    }

    record SchoolClosed(int urn) implements IdentificationRejection {
        @Override
        public String detail() {
            return "School %d is closed; raise the concern about its successor.".formatted(urn);
        }
    }

    record EvidenceMissing() implements IdentificationRejection {
        @Override
        public String detail() {
            return "A concern is a judgement on evidence (A-18): say what it rests on.";
        }
    }

    record ReasonMissing() implements IdentificationRejection {
        @Override
        public String detail() {
            return "Every judgement is recorded with its reason: give one.";
        }
    }

    record DateInFuture(LocalDate date, LocalDate today) implements IdentificationRejection {
        @Override
        public String detail() {
            return "%s is after today, %s.".formatted(date, today);
        }
    }

    record ConcernUnknown(int urn, String groundId) implements IdentificationRejection {
        @Override
        public String detail() {
            return "School %d has no concern %s that holds now.".formatted(urn, groundId);
        }
    }

    record NotIdentified(int urn) implements IdentificationRejection {
        @Override
        public String detail() {
            return "School %d is not provisionally identified: it has no ground, or its last identification is settled.".formatted(urn);
        }
    }

    record AlreadyConfirmed(int urn, int cycle) implements IdentificationRejection {
        @Override
        public String detail() {
            return "School %d is confirmed for %d and has an open case; close the case to end it.".formatted(urn, cycle);
        }
    }

    record CycleBeforeIdentification(int cycle, int identifiedFor) implements IdentificationRejection {
        @Override
        public String detail() {
            return "The school is identified from cycle %d; it cannot be confirmed for %d.".formatted(identifiedFor, cycle);
        }
    }

    record CycleNotBegun(int cycle, LocalDate confirmedOn) implements IdentificationRejection {
        @Override
        public String detail() {
            return "Cycle %d begins on %s; an identification cannot be confirmed for it on %s (F-06)."
                    .formatted(cycle, AcademicYear.firstDay(cycle), confirmedOn);
        }
    }

    record DataYearNotAnalysed(int cycle, int dataYear, List<KeyStage> keyStages) implements IdentificationRejection {
        @Override
        public String detail() {
            return "Cycle %d rests on the results of %d, and those at %s have not been analysed yet; load them first (E-09)."
                    .formatted(cycle, dataYear, keyStages.stream().map(Enum::name).collect(Collectors.joining(" and ")));
        }
    }
}
