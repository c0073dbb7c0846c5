package org.goodschool.performance.classification.domain;

import java.time.LocalDate;

/**
 * The classification of one school in one cycle.
 *
 * @param judgement    null: not classified, or no longer
 * @param since        of the first decision that stands
 * @param letterSentOn null: the school has not been told of the decision that stands
 */
public record ClassificationState(int urn, int cycle, Judgement judgement, LocalDate since, LocalDate letterSentOn) {

    static final ClassificationState INITIAL = new ClassificationState(0, 0, null, null, null);

    public boolean classified() {
        return judgement != null;
    }

    /** No later step may carry an earlier date (C-1). */
    LocalDate lastStepOn() {
        return letterSentOn != null ? letterSentOn : judgement == null ? null : judgement.decidedOn();
    }
}
