package org.goodschool.performance.targetsetting.domain;

import org.goodschool.performance.result.domain.SmallNumbers;

/** Figures of fewer than 11 pupils tell of single pupils (F-04): no topic has them, and no answer has what came of them. */
public final class FewPupils {

    private static final int LEAST = 11;

    private FewPupils() {
    }

    /** Whose number nobody knows are taken for few. */
    static boolean are(Integer pupils) {
        return withheld(pupils) != null;
    }

    /** Why a figure of so many pupils is not shown, in the words of published results; null where it is. */
    public static String withheld(Integer pupils) {
        if (pupils == null) {
            return SmallNumbers.GROUP_UNKNOWN;
        }
        return pupils < LEAST ? SmallNumbers.GROUP_UNDER_11 : null;
    }
}
