package org.goodschool.registry.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Postcodes as people write them: {@code fm11aa}, {@code FM1 1AA}, or only their first part. */
final class Postcodes {

    private static final String OUTWARD = "[A-Z]{1,2}[0-9][A-Z0-9]?";
    private static final Pattern WHOLE = Pattern.compile("(" + OUTWARD + ") ?([0-9][A-Z]{2})");
    private static final Pattern FIRST_PART = Pattern.compile(OUTWARD);
    private static final Pattern SECTOR = Pattern.compile(OUTWARD + " [0-9][A-Z]?");

    private Postcodes() {
    }

    /** @return as it is kept to be found by: {@code FM1 1AA}; what is no postcode stays as it is, in capitals */
    static String kept(String postcode) {
        if (postcode == null || postcode.isBlank()) {
            return null;
        }
        String text = capitals(postcode);
        Matcher whole = WHOLE.matcher(text);
        return whole.matches() ? whole.group(1) + " " + whole.group(2) : text;
    }

    /** What every kept postcode begins with that the caller means, if it means one. */
    static Optional<String> beginning(String given) {
        String text = capitals(given);
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches()) {
            return Optional.of(whole.group(1) + " " + whole.group(2));
        }
        if (FIRST_PART.matcher(text).matches()) {
            return Optional.of(text + " ");
        }
        return SECTOR.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /** The same, and after it the wider areas that this one lies in: its sector, such as {@code FM1 1}, and its first part. */
    static List<String> widening(String beginning) {
        int gap = beginning.indexOf(' ');
        return Stream.of(beginning, beginning.substring(0, Math.min(gap + 2, beginning.length())), beginning.substring(0, gap + 1))
                .distinct().toList();
    }

    /** @throws IllegalArgumentException where it is none */
    static String beginningOrRefuse(String given) {
        return beginning(given).orElseThrow(() ->
                new IllegalArgumentException("must be a postcode such as FM1 1AA, or its first part, such as FM1"));
    }

    private static String capitals(String text) {
        return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
