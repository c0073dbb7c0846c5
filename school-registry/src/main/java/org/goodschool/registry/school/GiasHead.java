package org.goodschool.registry.school;

import java.util.Set;
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

    private static final String TITLE = "HeadTitle (name)";
    private static final String FIRST_NAME = "HeadFirstName";
    private static final String LAST_NAME = "HeadLastName";
    private static final String JOB_TITLE = "HeadPreferredJobTitle";

    static final Set<String> COLUMNS = Set.of(TITLE, FIRST_NAME, LAST_NAME, JOB_TITLE);

    private static final int LONGEST = 100;

    /** @return null where the row names nobody */
    static GiasHead of(CsvRow row) {
        String name = Stream.of(FIRST_NAME, LAST_NAME).map(column -> quietly(row, column))
                .filter(part -> part != null).collect(Collectors.joining(" "));
        return name.isEmpty() || quietly(row, LAST_NAME) == null ? null
                : new GiasHead(quietly(row, TITLE), name, quietly(row, JOB_TITLE));
    }

    private static String quietly(CsvRow row, String column) {
        String text = row.text(column);
        return text == null || text.length() > LONGEST ? null : text;
    }
}
