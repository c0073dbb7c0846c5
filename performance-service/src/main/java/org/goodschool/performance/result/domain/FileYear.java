package org.goodschool.performance.result.domain;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The academic year that a file's name tells: {@code ks4_2014}, {@code 2016-2017}, {@code 2013-14} and {@code 201314}. */
public final class FileYear {

    private static final Pattern SPAN = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-_]?((?:19|20)?\\d{2})(?!\\d)");
    private static final Pattern SINGLE = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    private FileYear() {
    }

    /** Empty where the name tells no year, or more than one. */
    public static OptionalInt of(String fileName) {
        Set<Integer> years = new TreeSet<>();
        Matcher span = SPAN.matcher(fileName);
        StringBuilder rest = new StringBuilder();
        while (span.find()) {
            Optional<Integer> end = endOf(Integer.parseInt(span.group(1)), span.group(2));
            end.ifPresent(years::add);
            span.appendReplacement(rest, end.isPresent() ? " " : Matcher.quoteReplacement(span.group()));
        }
        span.appendTail(rest);
        Matcher single = SINGLE.matcher(rest);
        while (single.find()) {
            years.add(Integer.parseInt(single.group(1)));
        }
        return years.size() == 1 ? OptionalInt.of(years.iterator().next()) : OptionalInt.empty();
    }

    private static Optional<Integer> endOf(int first, String second) {
        int following = first + 1;
        boolean consecutive = second.length() == 4
                ? Integer.parseInt(second) == following
                : Integer.parseInt(second) == following % 100;
        return consecutive ? Optional.of(following) : Optional.empty();
    }
}
