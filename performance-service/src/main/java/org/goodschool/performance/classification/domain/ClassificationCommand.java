package org.goodschool.performance.classification.domain;

import java.time.LocalDate;

public sealed interface ClassificationCommand {

    /**
     * All that a decision is taken on.
     *
     * @param councilLa the authority whose schools are classified here
     * @param scheme    that of the cycle; null where there is none
     * @param reason    kept with the event, and not in it
     */
    record Deciding(ClassifiedSchool school, String councilLa, int cycle, Scheme scheme, Judgement judgement,
                    Suggested suggested, String reason, LocalDate today) {
    }

    /** The decision of a cycle. */
    record Classify(Deciding deciding) implements ClassificationCommand {
    }

    /** A new dated decision in the same cycle. */
    record Reclassify(Deciding deciding) implements ClassificationCommand {
    }

    /** The head and the chair have been told. */
    record RecordLetter(LocalDate sentOn, LocalDate today) implements ClassificationCommand {
    }

    /** It should never have been: another school was meant. */
    record Withdraw(String reason) implements ClassificationCommand {
    }
}
