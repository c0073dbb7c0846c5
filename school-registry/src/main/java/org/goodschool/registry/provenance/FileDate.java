package org.goodschool.registry.provenance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The day on which a file was published, where its name says so, as GIAS's do: links_edubasealldata20250422.csv; or the day
 * as at which it speaks, as Ofsted's do: latest_inspections_as_at_31_Jan_2026.csv.
 */
public final class FileDate {

    private static final Pattern IN_FIGURES = Pattern.compile("(?<![0-9])(20[0-9]{2})-?([0-9]{2})-?([0-9]{2})(?![0-9])");
    private static final Pattern IN_WORDS = Pattern.compile("(?<![0-9])([0-9]{1,2})[ _-]([A-Za-z]{3})[a-z]{0,6}[ _-](20[0-9]{2})(?![0-9])");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private FileDate() {
    }

    /** @return null where the name has no date */
    public static LocalDate inNameOf(String file) {
        String name = file == null ? "" : file;
        return IN_FIGURES.matcher(name).results()
                .map(found -> day(found.group(1), Integer.parseInt(found.group(2)), found.group(3)))
                .flatMap(Optional::stream).findFirst()
                .or(() -> IN_WORDS.matcher(name).results()
                        .map(found -> day(found.group(3), MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT)) + 1, found.group(1)))
                        .flatMap(Optional::stream).findFirst())
                .orElse(null);
    }

    /** Empty for a number that is only like one. */
    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
