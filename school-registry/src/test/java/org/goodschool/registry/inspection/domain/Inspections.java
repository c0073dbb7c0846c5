package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import java.util.Map;
import org.goodschool.registry.inspection.domain.InspectionCommand.RecordInspection;
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
        return new RecordInspection(URN, "001", LARKMOOR, findings, reason, TODAY, Source.BY_HAND);
    }

    static Findings findings(
            String number, String startedOn, Grade overall, Category category, Map<String, Grade> judgements) {
        LocalDate started = LocalDate.parse(startedOn);
        return new Findings(number, "S5 Inspection", started, started.plusDays(1), overall, category, judgements);
    }

    static Inspection inspection(String number, String startedOn, String framework, Grade overall) {
        return inspection(number, startedOn, framework, overall, null);
    }

    static Inspection inspection(
            String number, String startedOn, String framework, Grade overall, Category category) {
        LocalDate started = LocalDate.parse(startedOn);
        return new Inspection(
                number, "S5 Inspection", started, started.plusDays(1), framework, overall, category, Map.of());
    }
}
