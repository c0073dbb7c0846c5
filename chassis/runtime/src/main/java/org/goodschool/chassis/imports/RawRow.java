package org.goodschool.chassis.imports;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row as the parser found it.
 *
 * @param lineEndMissing whether it is the file's last and stops without a line end
 * @param broken         why its cells cannot be told apart; null where they can
 */
record RawRow(int number, String[] cells, boolean lineEndMissing, String broken) {

    sealed interface Shape {
        record Fits(String[] cells) implements Shape {
        }

        record Misshapen(String why) implements Shape {
        }
    }

    static RawRow of(int number, String[] cells) {
        return new RawRow(number, cells, false, null);
    }

    static RawRow broken(int number, String why) {
        return new RawRow(number, new String[0], false, why);
    }

    RawRow withoutLineEnd() {
        return new RawRow(number, cells, true, broken);
    }

    Shape fit(int width, Set<Ragged> tolerated) {
        if (broken != null) {
            return new Shape.Misshapen(broken);
        }
        if (cells.length == width) {
            return new Shape.Fits(cells);
        }
        return cells.length < width ? tooShort(width, tolerated) : tooLong(width, tolerated);
    }

    private Shape tooShort(int width, Set<Ragged> tolerated) {
        return !lineEndMissing && tolerated.contains(Ragged.SHORT_ROWS_END_BLANK)
                ? new Shape.Fits(cells)
                : new Shape.Misshapen("row %d has %d of %d fields: the file may be truncated"
                        .formatted(number, cells.length, width));
    }

    private Shape tooLong(int width, Set<Ragged> tolerated) {
        if (Blanks.allBlank(cells, width)) {
            return new Shape.Fits(Arrays.copyOf(cells, width));
        }
        if (tolerated.contains(Ragged.LONG_ROWS_REPEAT_LAST_COLUMN)) {
            var fitting = Arrays.copyOf(cells, width);
            fitting[width - 1] = Arrays.stream(cells, width - 1, cells.length).map(Blanks::trim)
                    .filter(cell -> !cell.isEmpty()).collect(Collectors.joining(", "));
            return new Shape.Fits(fitting);
        }
        return new Shape.Misshapen("row %d has %d fields, the header %d: a comma may stand outside quotes"
                .formatted(number, cells.length, width));
    }
}
