package org.goodschool.performance.classification.domain;

import java.util.List;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;

/**
 * A school's published results of one key stage and academic year against the floor standard of that year.
 *
 * @param reason why it was not judged
 * @param ruleSet the floor standard that judged it
 * @param parts  none for a cohort under 11: its figures would tell of single pupils
 * @param urn    under which they were published, where that is an old number of the school's; null: under its own
 */
public record YearOfResults(KeyStage keyStage, int academicYear, Outcome outcome, String reason, String ruleSet,
                            List<FloorPart> parts, Integer urn) {

    public YearOfResults {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    boolean judged() {
        return switch (outcome) {
            case BELOW, NOT_BELOW -> true;
            case NOT_EVALUATED, NOT_APPLICABLE -> false;
        };
    }

    boolean below() {
        return outcome == Outcome.BELOW;
    }

    boolean partBelow() {
        return parts.stream().anyMatch(part -> Boolean.TRUE.equals(part.below()));
    }
}
