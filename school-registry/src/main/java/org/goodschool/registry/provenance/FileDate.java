package org.goodschool.registry.provenance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day on which a file was published, where its name says so, as GIAS's do: links_edubasealldata20250422.csv. */
public final class FileDate {

    private static final Pattern IN_NAME = Pattern.compile("(?<![0-9])(20[0-9]{2})-?([0-9]{2})-?([0-9]{2})(?![0-9])");

    private FileDate() {
    }

    /** @return null where the name has no date */
    public static LocalDate inNameOf(String file) {
        Matcher name = IN_NAME.matcher(file == null ? "" : file);
        while (name.find()) {
            try {
                return LocalDate.of(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)), Integer.parseInt(name.group(3)));
            } catch (DateTimeException notADay) {
                // a number like one
            }
        }
        return null;
    }
}
