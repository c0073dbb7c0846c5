package org.goodschool.performance.classification.domain;

/** How a person's decision stands to what was suggested: it may differ, and says so. */
public enum Agreement {
    AS_SUGGESTED, DIFFERS, NO_SUGGESTION;

    static Agreement of(String category, Suggestion suggestion) {
        if (suggestion.category() == null) {
            return NO_SUGGESTION;
        }
        return suggestion.category().equals(category) ? AS_SUGGESTED : DIFFERS;
    }
}
