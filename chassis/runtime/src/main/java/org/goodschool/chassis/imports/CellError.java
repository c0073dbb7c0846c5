package org.goodschool.chassis.imports;

/**
 * One thing that is wrong with a file, said so that the person who made the file can find and mend it.
 *
 * @param row    as a spreadsheet numbers it (the header is row 1); null where the file as a whole is meant
 * @param column name in the header; null where the whole row is meant
 * @param value  what stands there, shortened and with its control characters made visible; null where nothing does
 * @param why    what is wrong with it, in a few words
 * @param toDo   what the person should do about it
 */
public record CellError(Integer row, String column, String value, String why, String toDo) {

    static final int LONGEST_VALUE = 100;

    public CellError {
        value = value == null ? null : shorten(visible(value));
        toDo = toDo != null ? toDo : usually(row, column, value);
    }

    public CellError(Integer row, String column, String value, String why) {
        this(row, column, value, why, null);
    }

    private static String usually(Integer row, String column, String value) {
        if (row == null) {
            return "Get the file anew from its publisher, or save it as CSV in UTF-8, and send it again.";
        }
        if (row == 1) {
            return "Send the file with the header that its publisher gave it.";
        }
        if (column == null) {
            return "Compare the row with the publisher's file, and mend it.";
        }
        return value == null ? "Fill in the cell." : "Correct the cell.";
    }

    public static CellError ofFile(String why) {
        return new CellError(null, null, null, why);
    }

    public static CellError ofRow(int row, String why) {
        return new CellError(row, null, null, why);
    }

    /** A control character in an answer or a log could hide what the cell really holds. */
    private static String visible(String value) {
        if (value.chars().noneMatch(CellError::hidden)) {
            return value;
        }
        var shown = new StringBuilder(value.length() + 16);
        value.chars().forEach(c -> {
            if (hidden(c)) {
                shown.append("\\u").append("%04x".formatted(c));
            } else {
                shown.append((char) c);
            }
        });
        return shown.toString();
    }

    private static boolean hidden(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                || c == '\u2028' || c == '\u2029';
    }

    private static String shorten(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        int end = LONGEST_VALUE - 1;
        if (Character.isHighSurrogate(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(0, end) + "…";
    }
}
