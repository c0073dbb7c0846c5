package org.goodschool.local.load;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The DfE names its files by year: 2016-2017, 2016_17 or 2014. An academic year is named by the year in which it ends. */
final class AcademicYear {

    private static final Pattern TWO_YEARS = Pattern.compile("(?<!\\d)(20\\d\\d)[-_/ ](20)?(\\d\\d)(?!\\d)");
    private static final Pattern ONE_YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

    private AcademicYear() {
    }

    static Optional<Integer> inNameOf(Path file) {
        String name = file.getFileName().toString();
        Matcher two = TWO_YEARS.matcher(name);
        while (two.find()) {
            int begins = Integer.parseInt(two.group(1));
            int ends = 2000 + Integer.parseInt(two.group(3));
            if (ends == begins + 1) {
                return Optional.of(ends);
            }
        }
        Matcher one = ONE_YEAR.matcher(name);
        return one.find() ? Optional.of(Integer.parseInt(one.group(1))) : Optional.empty();
    }
}
