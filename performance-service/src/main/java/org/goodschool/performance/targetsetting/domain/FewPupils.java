package org.goodschool.performance.targetsetting.domain;

/** Figures of fewer than 11 pupils tell of single pupils: no topic has them. */
final class FewPupils {

    private static final int LEAST = 11;

    private FewPupils() {
    }

    /** Whose number nobody knows are taken for few. */
    static boolean are(Integer pupils) {
        return pupils == null || pupils < LEAST;
    }
}
