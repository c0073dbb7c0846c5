package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.provenance.domain.Sourced;

/**
 * In all of them {@code latest} is the school's latest inspection with an overall judgement after the event, whatever its
 * framework, {@code categoryOfConcern} the category that the school is in after it as Ofsted publishes it, and
 * {@code derivedConcern} what the dated rule makes of the same judgements.
 */
public sealed interface InspectionEvent extends Sourced {

    int urn();

    String laCode();

    String schoolName();

    /** @param reason only where it had been withdrawn */
    @EventType(value = "OfstedInspectionRecorded", version = 2, when = "An inspection, of whatever date, becomes part of a school's history.")
    record OfstedInspectionRecorded(
            int urn,
            String laCode,
            String schoolName,
            Inspection inspection,
            Inspection latest,
            Category categoryOfConcern,
            DerivedConcern derivedConcern,
            String reason,
            Source source)
            implements InspectionEvent {
        @Override
        public LocalDate validFrom() {
            return inspection.startedOn();
        }
    }

    /**
     * @param before the same inspection as it was recorded until now
     * @param published the same as files tell it from now on, where a file corrects it or an import is undone: not so where a
     *     person has corrected it; null by hand, after an undo where no file is left that told it, and in what was recorded
     *     before this was kept
     */
    @EventType(value = "OfstedInspectionCorrected", version = 2, when = "An inspection already recorded is published, or entered, with other facts under the same number.")
    record OfstedInspectionCorrected(
            int urn,
            String laCode,
            String schoolName,
            Inspection before,
            Inspection inspection,
            Inspection latest,
            Category categoryOfConcern,
            DerivedConcern derivedConcern,
            Inspection published,
            String reason,
            Source source)
            implements InspectionEvent {

        /** By a person's hand. */
        OfstedInspectionCorrected(
                int urn, String laCode, String schoolName, Inspection before, Inspection inspection, Inspection latest,
                Category categoryOfConcern, DerivedConcern derivedConcern, String reason, Source source) {
            this(urn, laCode, schoolName, before, inspection, latest, categoryOfConcern, derivedConcern, null, reason, source);
        }

        /** Of a date that was wrong, the earlier one: what was said of the days between is corrected too. */
        @Override
        public LocalDate validFrom() {
            return before.startedOn().isBefore(inspection.startedOn()) ? before.startedOn() : inspection.startedOn();
        }
    }

    @EventType(value = "OfstedInspectionWithdrawn", when = "An inspection is set aside as if it had never been: what was so before it is so again. Where a person does it, files that go on telling it do not bring it back; where the import that brought it is undone, the right file may tell it again.")
    record OfstedInspectionWithdrawn(
            int urn,
            String laCode,
            String schoolName,
            Inspection inspection,
            Inspection latest,
            Category categoryOfConcern,
            DerivedConcern derivedConcern,
            String reason,
            Source source)
            implements InspectionEvent {
        @Override
        public LocalDate validFrom() {
            return inspection.startedOn();
        }
    }

    /**
     * @param direction of the overall grade; null across frameworks, whose grades cannot be compared, where there is no
     *     overall grade, and where the earlier judgement was withdrawn
     * @param judgements that both inspections made and that differ, under one framework only
     */
    @EventType(value = "OfstedGradeChanged", version = 2, when = "A school's latest judgement differs from the one before it: overall, or in its areas where there is no overall grade; never for an inspection older than the latest known.")
    record OfstedGradeChanged(
            int urn,
            String laCode,
            String schoolName,
            Inspection from,
            Inspection to,
            boolean frameworkChanged,
            Direction direction,
            List<JudgementChange> judgements,
            Because because)
            implements InspectionEvent {

        public OfstedGradeChanged {
            judgements = judgements == null ? List.of() : List.copyOf(judgements);
        }

        /** To what was so before: nothing has improved or declined. */
        static OfstedGradeChanged back(int urn, String laCode, String schoolName, GradeStep back, Because because) {
            return new OfstedGradeChanged(
                    urn, laCode, schoolName, back.from(), back.to(), back.acrossFrameworks(), null, List.of(), because);
        }

        @Override
        public LocalDate validFrom() {
            return to.startedOn();
        }
    }

    /** What made a grade change: a new inspection, other facts of a known one, or that one is set aside. */
    enum Because {
        INSPECTED,
        CORRECTED,
        WITHDRAWN
    }
}
