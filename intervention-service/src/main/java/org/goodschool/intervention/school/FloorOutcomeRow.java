package org.goodschool.intervention.school;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.goodschool.intervention.school.domain.FloorOutcome;
import org.goodschool.intervention.school.domain.FloorYear;
import org.goodschool.intervention.school.domain.KeyStage;

/** The outcome last published for a school, key stage and academic year. */
@Entity
@Table(name = "floor_outcome")
public class FloorOutcomeRow {

    /** "900001-KS4-2014" */
    @Id
    public String id;
    public int urn;
    public String keyStage;
    public int academicYear;
    public String outcome;
    public String ruleSet;
    public String laCode;
    public String schoolName;

    public FloorYear year() {
        return new FloorYear(KeyStage.valueOf(keyStage), academicYear);
    }

    public FloorOutcome floorOutcome() {
        return FloorOutcome.valueOf(outcome);
    }
}
