package org.goodschool.intervention.school;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.intervention.school.domain.FloorOutcome;
import org.goodschool.intervention.school.domain.KeyStage;

/** What this service has heard about a school: published facts, nothing that the council keeps to itself. */
public record SchoolView(int urn, String name, String laCode, String phase, String type, String status, String category,
        @Schema(description = "Since when the school is in the category; of one in none, when that was last found")
        LocalDate inspectedOn, List<Outcome> floorOutcomes) {

    public record Outcome(KeyStage keyStage, int academicYear, FloorOutcome outcome, String ruleSet) {

        static Outcome of(FloorOutcomeRow row) {
            return new Outcome(row.year().keyStage(), row.academicYear, row.floorOutcome(), row.ruleSet);
        }
    }

    static SchoolView of(SchoolRow row) {
        return of(row, null);
    }

    static SchoolView of(SchoolRow row, List<FloorOutcomeRow> outcomes) {
        return new SchoolView(row.urn, row.name, row.laCode, row.phase, row.type, row.status, row.category, row.inspectedOn,
                outcomes == null ? null : outcomes.stream().map(Outcome::of).toList());
    }
}
