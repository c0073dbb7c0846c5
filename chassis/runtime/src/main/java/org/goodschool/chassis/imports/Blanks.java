package org.goodschool.chassis.imports;

import java.util.Arrays;

/** What publishers pad cells and rows with. */
final class Blanks {

    private Blanks() {
    }

    /** Without the blanks at both ends, the no-break space included, which {@link String#strip()} leaves. */
    static String trim(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && blank(cell.charAt(from))) {
            from++;
        }
        while (to > from && blank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    static boolean allBlank(String[] cells, int from) {
        return Arrays.stream(cells, from, cells.length).allMatch(cell -> trim(cell).isEmpty());
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
