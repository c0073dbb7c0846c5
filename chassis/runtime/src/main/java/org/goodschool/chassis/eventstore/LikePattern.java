package org.goodschool.chassis.eventstore;

import java.util.Locale;

/** Patterns for {@code like … escape '!'}: what a caller gives stands for itself, whatever is in it. */
public final class LikePattern {

    private LikePattern() {
    }

    /** For what is compared in lower case. */
    public static String containing(String text) {
        return "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%";
    }

    public static String startingWith(String text) {
        return escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
