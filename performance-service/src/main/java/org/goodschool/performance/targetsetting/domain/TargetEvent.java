package org.goodschool.performance.targetsetting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.performance.result.domain.AcademicYear;

/** None carries free text or says who agreed but by their office. What is about few pupils is withheld from the topic. */
public sealed interface TargetEvent extends DomainEvent {

    int urn();

    int academicYear();

    @EventType(value = "TargetsProposed", when = "A school proposes its targets for the results of an academic year, or other ones before they are agreed (P-15).")
    record TargetsProposed(int urn, String laCode, String schoolName, int academicYear, List<Target> targets,
                           LocalDate proposedOn) implements TargetEvent {
        @Override
        public LocalDate validFrom() {
            return proposedOn;
        }

        @Override
        public DomainEvent onTopic() {
            return new TargetsProposed(urn, laCode, schoolName, academicYear,
                    targets.stream().map(Target::onTopic).toList(), proposedOn);
        }
    }

    @EventType(value = "TargetsGuided", when = "An adviser holds the proposed targets against estimates, and says whether they are challenging (F-18).")
    record TargetsGuided(int urn, int academicYear, List<Estimate> estimates, boolean challenging, LocalDate guidedOn)
            implements TargetEvent {
        @Override
        public LocalDate validFrom() {
            return guidedOn;
        }

        @Override
        public DomainEvent onTopic() {
            return new TargetsGuided(urn, academicYear, estimates.stream().map(Estimate::onTopic).toList(), challenging, guidedOn);
        }
    }

    @EventType(value = "TargetsAgreed", when = "The school's head and its chair of governors both agree to the targets as they were guided.")
    record TargetsAgreed(int urn, int academicYear, List<Target> targets, LocalDate agreedOn) implements TargetEvent {
        @Override
        public LocalDate validFrom() {
            return agreedOn;
        }

        @Override
        public DomainEvent onTopic() {
            return new TargetsAgreed(urn, academicYear, targets.stream().map(Target::onTopic).toList(), agreedOn);
        }
    }

    @EventType(value = "TargetsSanctioned", when = "The governors sanction the agreed targets (F-18).")
    record TargetsSanctioned(int urn, int academicYear, LocalDate sanctionedOn) implements TargetEvent {
        @Override
        public LocalDate validFrom() {
            return sanctionedOn;
        }
    }

    @EventType(value = "TargetProgressRecorded", when = "The school says where it stands on the way to its targets (P-15).")
    record TargetProgressRecorded(int urn, int academicYear, List<Progress> progress, LocalDate progressOn)
            implements TargetEvent {
        @Override
        public LocalDate validFrom() {
            return progressOn;
        }

        @Override
        public DomainEvent onTopic() {
            return new TargetProgressRecorded(urn, academicYear, progress.stream().map(Progress::onTopic).toList(), progressOn);
        }
    }

    /** With fewer than 11 pupils, the topic has only that there is an outcome. */
    @EventType(value = "TargetOutcomeRecorded", when = "The result that a target was set for is published, revised, taken back with its file, or entered by a person where none is published.")
    record TargetOutcomeRecorded(int urn, int academicYear, String measure, BigDecimal target, BigDecimal result,
                                 String missing, Achievement achievement, Integer pupils) implements TargetEvent {
        @Override
        public LocalDate validFrom() {
            return AcademicYear.lastDay(academicYear);
        }

        public TargetOutcomeRecorded of(Integer otherPupils) {
            return new TargetOutcomeRecorded(urn, academicYear, measure, target, result, missing, achievement, otherPupils);
        }

        @Override
        public DomainEvent onTopic() {
            return FewPupils.are(pupils)
                    ? new TargetOutcomeRecorded(urn, academicYear, measure, null, null, null, null, null) : this;
        }
    }

    /** @param since when they were first proposed: what is withdrawn never was so; null in events of before this was told */
    @EventType(value = "TargetsWithdrawn", when = "The targets of a year turn out to be a mistake, or are to be set anew.")
    record TargetsWithdrawn(int urn, int academicYear, LocalDate since) implements TargetEvent {
        @Override
        public LocalDate validFrom() {
            return since;
        }
    }
}
