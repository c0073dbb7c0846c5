package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import java.util.Map;
import org.goodschool.registry.inspection.domain.InspectionCommand.RecordInspection;
import org.goodschool.registry.inspection.domain.InspectionCommand.WithdrawInspection;
import org.goodschool.registry.provenance.domain.Source;

/** Invented inspections of one invented school. */
final class Inspections {

    static final int URN = 900_001;
    static final String LARKMOOR = "Larkmoor Primary School";
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private Inspections() {
    }

    static RecordInspection record(String number, String startedOn, Grade overall) {
        return record(number, startedOn, overall, null);
    }

    static RecordInspection record(String number, String startedOn, Grade overall, Category category) {
        return command(findings(number, startedOn, overall, category, Map.of()), null);
    }

    static RecordInspection corrected(String number, String startedOn, Grade overall, String reason) {
        return command(findings(number, startedOn, overall, null, Map.of()), reason);
    }

    static RecordInspection command(Findings findings, String reason) {
        return new RecordInspection(URN, "001", LARKMOOR, findings, Told.ALL, reason, TODAY, Source.BY_HAND);
    }

    static RecordInspection inFile(Findings findings, Told told, String file, String statedOn) {
        return new RecordInspection(URN, "001", LARKMOOR, findings, told, "Published with other facts in " + file, TODAY,
                new Source(file, 2, "i-1", statedOn == null ? null : LocalDate.parse(statedOn)));
    }

    static WithdrawInspection withdraw(String number, String reason) {
        return new WithdrawInspection(URN, "001", LARKMOOR, number, reason, Source.BY_HAND);
    }

    static Findings findings(
            String number, String startedOn, Grade overall, Category category, Map<String, Grade> judgements) {
        return findings(InspectionKind.FULL, number, startedOn, overall, category, judgements, null);
    }

    static Findings findings(
            InspectionKind kind, String number, String startedOn, Grade overall, Category category,
            Map<String, Grade> judgements, Safeguarding safeguarding) {
        LocalDate started = LocalDate.parse(startedOn);
        return new Findings(number, "S5 Inspection", kind, started, started.plusDays(1), null, overall, category,
                judgements, null, safeguarding, null);
    }

    static Findings visit(InspectionKind kind, String number, String startedOn, String outcome) {
        LocalDate started = LocalDate.parse(startedOn);
        return new Findings(number, "Visit", kind, started, null, null, null, null, null, null, null, outcome);
    }

    static Inspection inspection(String number, String startedOn, String framework, Grade overall) {
        return inspection(number, startedOn, framework, overall, null);
    }

    static Inspection inspection(
            String number, String startedOn, String framework, Grade overall, Category category) {
        LocalDate started = LocalDate.parse(startedOn);
        return new Inspection(number, "S5 Inspection", InspectionKind.FULL, started, started.plusDays(1), null, framework,
                overall, category, Map.of(), Map.of(), null, null);
    }

    /** What the rule of September 2012 makes of a grade other than inadequate. */
    static DerivedConcern none() {
        return new DerivedConcern(DerivedConcern.Outcome.NONE, null, "nothing-fails", "ofsted-concern-2012");
    }

    static DerivedConcern inadequate(Category category) {
        return new DerivedConcern(DerivedConcern.Outcome.IN_CATEGORY, category, "inadequate", "ofsted-concern-2012");
    }
}
