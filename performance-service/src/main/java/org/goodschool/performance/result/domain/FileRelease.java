package org.goodschool.performance.result.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The release that a file's name tells: {@code ks4_2014_provisional}, {@code england_ks4revised}, {@code ks2-final}. */
public final class FileRelease {

    private static final Pattern WORD = Pattern.compile("provisional|revised|final");

    private FileRelease() {
    }

    /** Empty where the name tells none, or more than one. */
    public static Optional<Release> of(String fileName) {
        Set<Release> told = EnumSet.noneOf(Release.class);
        Matcher word = WORD.matcher(fileName.toLowerCase(Locale.ROOT));
        while (word.find()) {
            told.add(Release.valueOf(word.group().toUpperCase(Locale.ROOT)));
        }
        return told.size() == 1 ? Optional.of(told.iterator().next()) : Optional.empty();
    }
}
