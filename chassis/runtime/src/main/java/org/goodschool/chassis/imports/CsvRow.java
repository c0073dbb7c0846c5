package org.goodschool.chassis.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One row, read cell by cell. A cell that cannot be read becomes a {@link CellError} of the row and reads as null, and
 * reading goes on: a person mends a file once, not once for each error. Null is also what a blank cell and an absent
 * column read as; the {@code required…} methods make those an error.
 */
public final class CsvRow {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]{1,18}(\\.[0-9]{0,18})?|\\.[0-9]{1,18})");

    private final CsvFile.Header header;
    private final int number;
    private final String[] cells;
    private final Set<String> nullTokens;
    private final Set<String> personal;
    private final Map<String, CellError> cellErrors;
    private final List<CellError> rowErrors;

    CsvRow(CsvFile.Header header, RawRow raw, Set<Ragged> tolerated, Set<String> personal) {
        this.header = header;
        this.number = raw.number();
        this.nullTokens = Set.of();
        this.personal = personal;
        this.cellErrors = new LinkedHashMap<>();
        this.rowErrors = new ArrayList<>();
        this.cells = switch (raw.fit(header.width(), tolerated)) {
            case RawRow.Shape.Fits(String[] fitting) -> fitting;
            case RawRow.Shape.Misshapen(String why) -> {
                rowErrors.add(CellError.ofRow(number, why));
                yield new String[0];
            }
        };
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].indexOf('\0') >= 0) {
                rowErrors.add(error(nameOf(i), cells[i], "has a \\u0000 character"));
            } else if (cells[i].length() > CsvFile.LONGEST_CELL) {
                rowErrors.add(error(nameOf(i), cells[i], "is longer than %,d characters".formatted(CsvFile.LONGEST_CELL)));
            }
        }
    }

    private CsvRow(CsvRow same, Set<String> nullTokens) {
        this.header = same.header;
        this.number = same.number;
        this.cells = same.cells;
        this.personal = same.personal;
        this.cellErrors = same.cellErrors;
        this.rowErrors = same.rowErrors;
        this.nullTokens = nullTokens;
    }

    /** As a spreadsheet numbers it: the header is row 1. */
    public int number() {
        return number;
    }

    public boolean has(String column) {
        return header.has(column);
    }

    /** The same row, in which these tokens ({@code NULL}, {@code n/a}) stand for a blank cell. */
    public CsvRow blanking(String... tokens) {
        return new CsvRow(this, Set.of(tokens));
    }

    public String text(String column) {
        return text(column, nullTokens);
    }

    public String text(String column, Set<String> tokensForNothing) {
        var position = header.positions().get(column);
        if (position == null || position >= cells.length) {
            return null;
        }
        if (header.repeats(column)) {
            fail(column, null, "the header has this column more than once");
            return null;
        }
        var value = Blanks.trim(cells[position]);
        var unreadable = value.indexOf('\0') >= 0 || cells[position].length() > CsvFile.LONGEST_CELL;
        return value.isEmpty() || unreadable || tokensForNothing.contains(value) ? null : value;
    }

    public String text(String column, int longest) {
        var value = text(column);
        if (value != null && value.length() > longest) {
            fail(column, value, "is longer than %,d characters".formatted(longest));
            return null;
        }
        return value;
    }

    public String requiredText(String column, int longest) {
        return required(column, () -> text(column, longest));
    }

    public Integer integer(String column, int min, int max) {
        var value = text(column);
        if (value == null) {
            return null;
        }
        if (!WHOLE.matcher(value).matches()) {
            fail(column, value, "is not a whole number");
            return null;
        }
        long number = Long.parseLong(value);
        if (number < min || number > max) {
            fail(column, value, "is not between %d and %d".formatted(min, max));
            return null;
        }
        return (int) number;
    }

    public Integer requiredInteger(String column, int min, int max) {
        return required(column, () -> integer(column, min, max));
    }

    public BigDecimal decimal(String column, BigDecimal min, BigDecimal max) {
        return decimal(column, text(column), min, max);
    }

    /** 0 to 100, with or without a percent sign. */
    public BigDecimal percentage(String column) {
        var value = text(column);
        if (value == null) {
            return null;
        }
        var figure = value.endsWith("%") ? Blanks.trim(value.substring(0, value.length() - 1)) : value;
        if (!NUMBER.matcher(figure).matches()) {
            fail(column, value, "is not a percentage");
            return null;
        }
        var percentage = new BigDecimal(figure);
        if (percentage.signum() < 0 || percentage.compareTo(BigDecimal.valueOf(100)) > 0) {
            fail(column, value, "is not between 0 and 100 per cent");
            return null;
        }
        return percentage;
    }

    private BigDecimal decimal(String column, String value, BigDecimal min, BigDecimal max) {
        if (value == null) {
            return null;
        }
        if (!NUMBER.matcher(value).matches()) {
            fail(column, value, "is not a number");
            return null;
        }
        var number = new BigDecimal(value);
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            fail(column, value, "is not between %s and %s".formatted(min.toPlainString(), max.toPlainString()));
            return null;
        }
        return number;
    }

    /** A date in one of the forms; in any of them where none is named. */
    public LocalDate date(String column, DateForm... forms) {
        var value = text(column);
        if (value == null) {
            return null;
        }
        return switch (DateForm.read(value, forms)) {
            case DateForm.Reading.Date(LocalDate date) -> date;
            case DateForm.Reading.No(String why) -> {
                fail(column, value, why);
                yield null;
            }
        };
    }

    public LocalDate requiredDate(String column, DateForm... forms) {
        return required(column, () -> date(column, forms));
    }

    public <T> T code(String column, Map<String, T> meanings) {
        var value = text(column);
        if (value == null) {
            return null;
        }
        var meaning = meanings.get(value);
        if (meaning == null) {
            fail(column, value, "is not one of " + meanings.keySet().stream().sorted().limit(40)
                    .collect(Collectors.joining(", ")));
        }
        return meaning;
    }

    /** For what only the caller can judge: two cells that contradict each other, say. */
    public void fail(String column, String why) {
        var position = header.positions().get(column);
        fail(column, position == null || position >= cells.length ? null : Blanks.trim(cells[position]), why);
    }

    /** Everything that is wrong with this row so far. */
    public List<CellError> errors() {
        var all = new ArrayList<>(rowErrors);
        all.addAll(cellErrors.values());
        return Collections.unmodifiableList(all);
    }

    /** The end of most importers: what the cells make, if none of them failed. */
    public <R> RowOutcome<R> read(Supplier<R> made) {
        return errors().isEmpty() ? new RowOutcome.Read<>(made.get()) : new RowOutcome.Rejected<>(errors());
    }

    /** Wrong as a whole, whatever an importer makes of its cells. */
    boolean broken() {
        return !rowErrors.isEmpty();
    }

    /** So broken that its cells cannot be told apart: reading them would only add confusing errors. */
    boolean misshapen() {
        return rowErrors.stream().anyMatch(error -> error.column() == null);
    }

    private <T> T required(String column, Supplier<T> reader) {
        boolean failedBefore = cellErrors.containsKey(column);
        var value = reader.get();
        if (value == null && !failedBefore && !cellErrors.containsKey(column)
                && rowErrors.stream().noneMatch(error -> column.equals(error.column()))) {
            fail(column, null, "is blank, and must not be");
        }
        return value;
    }

    private void fail(String column, String value, String why) {
        cellErrors.putIfAbsent(column, error(column, value, why));
    }

    private CellError error(String column, String value, String why) {
        return value != null && personal.contains(column)
                ? new CellError(number, column, null, why, "Correct the cell; a report does not keep what names a person.")
                : new CellError(number, column, value, why);
    }

    private String nameOf(int position) {
        var name = position < header.width() ? header.names().get(position) : "";
        return name.isEmpty() ? "column " + (position + 1) : name;
    }
}
