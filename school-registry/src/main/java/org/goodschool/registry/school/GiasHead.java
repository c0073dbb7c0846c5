package org.goodschool.registry.school;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.chassis.imports.CsvRow;

/**
 * Whom a row names as the head. Read so that no mistake in it can be one of the row: mistakes are kept with the cell they
 * were found in, and a name is not to be.
 *
 * @param title as in a letter: Mrs; null where the row has none
 * @param jobTitle such as Executive Headteacher
 */
public record GiasHead(String title, String name, String jobTitle) {

    private static final int LONGEST = 100;

    /** @return null where the row names nobody */
    static GiasHead of(CsvRow row) {
        String name = Stream.of("HeadFirstName", "HeadLastName").map(column -> quietly(row, column))
                .filter(part -> part != null).collect(Collectors.joining(" "));
        return name.isEmpty() || quietly(row, "HeadLastName") == null ? null
                : new GiasHead(quietly(row, "HeadTitle (name)"), name, quietly(row, "HeadPreferredJobTitle"));
    }

    private static String quietly(CsvRow row, String column) {
        String text = row.text(column);
        return text == null || text.length() > LONGEST ? null : text;
    }
}
