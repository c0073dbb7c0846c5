package org.goodschool.chassis.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms in which publishers write a date. */
public enum DateForm {

    DAY_MONTH_YEAR_DASHES("dd-mm-yyyy", "([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})"),
    DAY_MONTH_YEAR_SLASHES("dd/mm/yyyy", "([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})"),
    YEAR_MONTH_DAY("yyyy-mm-dd", "([0-9]{4})-([0-9]{2})-([0-9]{2})");

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;

    private final String written;
    private final Pattern pattern;

    DateForm(String written, String pattern) {
        this.written = written;
        this.pattern = Pattern.compile(pattern);
    }

    sealed interface Reading {
        record Date(LocalDate date) implements Reading {
        }

        record No(String why) implements Reading {
        }
    }

    static Reading read(String value, DateForm... accepted) {
        var forms = accepted.length == 0 ? List.of(values()) : List.of(accepted);
        for (var form : forms) {
            var match = form.pattern.matcher(value);
            if (match.matches()) {
                return form.read(match);
            }
        }
        return new Reading.No("is not a date written as "
                + forms.stream().map(form -> form.written).collect(Collectors.joining(" or ")));
    }

    private Reading read(Matcher match) {
        boolean yearFirst = this == YEAR_MONTH_DAY;
        int year = Integer.parseInt(match.group(yearFirst ? 1 : 3));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return new Reading.No("is not in the years %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        try {
            return new Reading.Date(LocalDate.of(year, Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(yearFirst ? 3 : 1))));
        } catch (DateTimeException noSuchDay) {
            return new Reading.No("is not a day of the calendar");
        }
    }
}
