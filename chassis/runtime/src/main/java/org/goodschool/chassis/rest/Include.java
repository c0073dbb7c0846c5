package org.goodschool.chassis.rest;

/** The one word by which more is asked for than an answer has by itself: {@code lineage=include}. */
public final class Include {

    static final String WRONG = "must be include, or left out";

    private static final String WORD = "include";

    private Include() {
    }

    static boolean is(String given) {
        return WORD.equals(given);
    }

    /**
     * @param given null where the parameter is left out
     * @throws ProblemException for any other word
     */
    public static boolean wanted(String parameter, String given) {
        if (given != null && !is(given)) {
            throw ProblemException.badRequest(parameter, WRONG);
        }
        return given != null;
    }
}
