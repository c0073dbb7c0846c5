package org.goodschool.partner.school;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.goodschool.partner.school.Published.Evaluated;
import org.goodschool.partner.school.domain.FloorResult;

/** The latest floor evaluation of a school for one key stage and year. Without figures: the outcome is what is needed. */
@Entity
@Table(name = "floor_result")
public class FloorResultRow {

    @Embeddable
    public record Key(int urn, String keyStage, int academicYear) {

        static Key of(Evaluated evaluated) {
            return new Key(evaluated.urn(), evaluated.keyStage(), evaluated.academicYear());
        }
    }

    @EmbeddedId
    public Key key;

    public String outcome;

    public String reason;

    public String ruleSet;

    static FloorResultRow of(Key key) {
        FloorResultRow row = new FloorResultRow();
        row.key = key;
        return row;
    }

    void take(Evaluated evaluated) {
        outcome = evaluated.outcome();
        reason = evaluated.reason();
        ruleSet = evaluated.ruleSet();
    }

    public FloorResult result() {
        return new FloorResult(key.keyStage(), key.academicYear(), outcome, reason, ruleSet);
    }
}
