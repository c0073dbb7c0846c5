package org.goodschool.performance.result.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one row of a key stage 2 or 4 file of a known academic year. */
public final class ResultReader {

    /** Mainstream and special schools; the other record types are totals of authorities and of the nation. */
    private static final Set<String> SCHOOL_RECORDS = Set.of("", "1", "2");
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,6}(\\.\\d{1,6})?");
    private static final Pattern URN = Pattern.compile("[1-9]\\d{5}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,5}");
    private static final Pattern LA_CODE = Pattern.compile("\\d{1,3}");
    private static final String REASONS = Arrays.stream(Missing.values())
            .map(Missing::published).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));

    private final ResultColumns columns;
    private final int academicYear;

    public ResultReader(ResultColumns columns, int academicYear) {
        this.columns = columns;
        this.academicYear = academicYear;
    }

    /** @param cells the value of a column by its name, or null where the row or the file has none */
    public ResultRow read(UnaryOperator<String> cells) {
        Row row = new Row(cells);
        String recordType = row.text(ResultColumns.RECORD_TYPE);
        if (!SCHOOL_RECORDS.contains(recordType)) {
            return WHOLE.matcher(recordType).matches()
                    ? new ResultRow.NotASchool()
                    : new ResultRow.Faulty(List.of(new ResultRow.Fault(ResultColumns.RECORD_TYPE, recordType, "is not a record type")));
        }
        Integer urn = row.urn(ResultColumns.URN);
        String laCode = row.laCode();
        String name = row.optional(ResultColumns.NAME);
        String type = row.optional(ResultColumns.SCHOOL_TYPE);
        Boolean closed = row.flag(ResultColumns.CLOSED);
        Integer successor = row.successor();
        Reading cohort = row.count(columns.cohort());
        Map<Measure, Reading> measures = new EnumMap<>(Measure.class);
        columns.measures().forEach((measure, column) -> measures.put(measure, row.figure(column, measure.unit())));
        if (!row.faults.isEmpty()) {
            return new ResultRow.Faulty(row.faults);
        }
        return new ResultRow.Read(new PublishedResult(urn, columns.keyStage(), academicYear, laCode, name, type, closed,
                successor, cohort, measures, 1));
    }

    private static final class Row {

        private final UnaryOperator<String> cells;
        private final List<ResultRow.Fault> faults = new ArrayList<>();

        Row(UnaryOperator<String> cells) {
            this.cells = cells;
        }

        String text(String column) {
            String cell = cells.apply(column);
            if (cell == null) {
                return "";
            }
            if (cell.indexOf('\0') >= 0) {
                fault(column, cell.replace("\0", "\\u0000"), "holds a character that no text may hold");
                return "";
            }
            return cell.strip();
        }

        String optional(String column) {
            String text = text(column);
            return text.isEmpty() ? null : text;
        }

        Integer urn(String column) {
            String text = text(column);
            if (URN.matcher(text).matches()) {
                return Integer.valueOf(text);
            }
            return fault(column, text, text.isEmpty() ? "is needed and is blank" : "is not a URN of six digits");
        }

        /** The published tables write 0 where a school became no academy. */
        Integer successor() {
            String text = text(ResultColumns.SUCCESSOR);
            return text.isEmpty() || text.equals("0") ? null : urn(ResultColumns.SUCCESSOR);
        }

        String laCode() {
            String text = text(ResultColumns.LA);
            if (text.isEmpty()) {
                return null;
            }
            if (LA_CODE.matcher(text).matches()) {
                return "0".repeat(3 - text.length()) + text;
            }
            return fault(ResultColumns.LA, text, "is not the code of a local authority");
        }

        Boolean flag(String column) {
            return switch (text(column)) {
                case "" -> null;
                case "0" -> Boolean.FALSE;
                case "1" -> Boolean.TRUE;
                case String other -> fault(column, other, "is neither 0 nor 1");
            };
        }

        Reading count(String column) {
            String text = text(column);
            if (WHOLE.matcher(text).matches()) {
                return Reading.of(text);
            }
            return reason(column, text, "is neither a number of pupils nor one of ");
        }

        Reading figure(String column, Unit unit) {
            String text = text(column);
            String digits = unit == Unit.PERCENT && text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
            if (!FIGURE.matcher(digits).matches()) {
                return reason(column, text, "is neither a figure nor one of ");
            }
            BigDecimal value = new BigDecimal(digits);
            if (!unit.allows(value)) {
                return fault(column, text, "is not between " + unit.least() + " and " + unit.most());
            }
            return Reading.of(value);
        }

        private Reading reason(String column, String text, String why) {
            Optional<Missing> missing = Missing.of(text);
            return missing.map(Reading::missing).orElseGet(() -> fault(column, text, why + REASONS));
        }

        private <T> T fault(String column, String value, String why) {
            faults.add(new ResultRow.Fault(column, value, why));
            return null;
        }
    }
}
