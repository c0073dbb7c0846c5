package org.goodschool.performance.result.domain;

/**
 * How final published results are. The order is that of publication: what a later release says is never overwritten by an
 * earlier one, in whichever order their files are loaded.
 */
public enum Release {
    PROVISIONAL, REVISED, FINAL;

    /** A file that does not say counts as the first to be published. */
    private static int rank(Release release) {
        return release == null ? PROVISIONAL.ordinal() : release.ordinal();
    }

    public static boolean isLater(Release release, Release than) {
        return rank(release) > rank(than);
    }

    public static Release later(Release one, Release other) {
        return isLater(other, one) || one == null ? other : one;
    }
}
