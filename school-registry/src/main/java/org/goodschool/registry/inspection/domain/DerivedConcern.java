package org.goodschool.registry.inspection.domain;

import java.util.Locale;

/**
 * What the dated rule makes of an inspection's judgements: in a category, in none, or not to be told by them.
 *
 * @param category where the outcome is {@code IN_CATEGORY}; null there where only Ofsted could say which one, and has not
 * @param ground why, in a word: {@code area-urgent}
 * @param ruleSet the rule's id
 */
public record DerivedConcern(Outcome outcome, Category category, String ground, String ruleSet) {

    public enum Outcome {
        NONE,
        IN_CATEGORY,
        UNKNOWN
    }

    /** Plain text in events: a new rule may have grounds of its own. */
    enum Ground {
        NOTHING_FAILS,
        INADEQUATE,
        CATEGORY_NOT_PUBLISHED,
        CATEGORY_OF_ANOTHER_FRAMEWORK,
        LEADERSHIP_AND_ANOTHER_AREA_URGENT,
        LEADERSHIP_URGENT_AND_SAFEGUARDING_NOT_MET,
        ONLY_LEADERSHIP_URGENT,
        AREA_URGENT,
        SAFEGUARDING_NOT_MET,
        SAFEGUARDING_NOT_TOLD,
        LEADERSHIP_NOT_GRADED;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static DerivedConcern none(Ground ground, String ruleSet) {
        return new DerivedConcern(Outcome.NONE, null, ground.word(), ruleSet);
    }

    static DerivedConcern in(Category category, Ground ground, String ruleSet) {
        return new DerivedConcern(Outcome.IN_CATEGORY, category, ground.word(), ruleSet);
    }

    static DerivedConcern inSome(Ground ground, String ruleSet) {
        return new DerivedConcern(Outcome.IN_CATEGORY, null, ground.word(), ruleSet);
    }

    static DerivedConcern unknown(Ground ground, String ruleSet) {
        return new DerivedConcern(Outcome.UNKNOWN, null, ground.word(), ruleSet);
    }

    /** Whether what is published is not what the rule derives; where the rule cannot tell, nobody knows. */
    public boolean differsFrom(Category published) {
        return switch (outcome) {
            case NONE -> published != null;
            case IN_CATEGORY -> category == null || category != published;
            case UNKNOWN -> false;
        };
    }
}
