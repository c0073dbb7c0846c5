package org.goodschool.performance.result.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the rows of a key stage 2 or 4 file of a known academic year. */
public final class ResultReader {

    private static final Pattern RECORD_TYPE = Pattern.compile("\\d{0,5}");
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,6}(\\.\\d{1,6})?");
    private static final Pattern URN = Pattern.compile("[1-9]\\d{5}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");
    private static final Pattern LA_CODE = Pattern.compile("\\d{1,3}");
    private static final String REASONS = Arrays.stream(Missing.values())
            .map(Missing::published).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));

    /** A further figure, and the column of this file that holds it. */
    private record Found(FurtherColumn figure, String column) {
    }

    private final ResultColumns columns;
    private final Map<Measure, String> measures;
    private final int academicYear;
    private final FurtherFigures catalogue;
    private final List<Found> further;

    /** @param has whether the file has a column of this name */
    public ResultReader(ResultColumns columns, int academicYear, FurtherFigures catalogue, Predicate<String> has) {
        this.columns = columns;
        this.measures = columns.in(has);
        this.academicYear = academicYear;
        this.catalogue = catalogue;
        this.further = catalogue.columns(new KeyStageYear(columns.keyStage(), academicYear)).stream()
                .flatMap(figure -> figure.in(has).map(column -> new Found(figure, column)).stream()).toList();
    }

    /** @param cells the value of a column by its name, or null where the row or the file has none */
    public ResultRow read(UnaryOperator<String> cells) {
        Row row = new Row(cells);
        String recordType = row.text(ResultColumns.RECORD_TYPE);
        if (!RECORD_TYPE.matcher(recordType).matches()) {
            return new ResultRow.Faulty(List.of(
                    new ResultRow.Fault(ResultColumns.RECORD_TYPE, recordType, "is not a record type")));
        }
        return switch (catalogue.recordType(columns.keyStage(), recordType).orElse(null)) {
            case SCHOOL -> school(row);
            case LOCAL_AUTHORITY -> authority(row);
            case ENGLAND -> area(row, PublishedArea.ENGLAND);
            case ENGLAND_STATE_FUNDED -> area(row, PublishedArea.ENGLAND_STATE_FUNDED);
            case null -> new ResultRow.OfNobody();
        };
    }

    private ResultRow school(Row row) {
        Integer urn = row.urn(ResultColumns.URN);
        String laCode = row.laCode();
        String name = row.optional(ResultColumns.NAME);
        String type = row.optional(ResultColumns.SCHOOL_TYPE);
        Boolean closed = row.flag(ResultColumns.CLOSED);
        Integer successor = row.successor();
        Reading cohort = row.count(columns.cohort());
        Map<Measure, Reading> headline = measures(row);
        Map<String, Reading> others = further(row);
        if (!row.faults.isEmpty()) {
            return new ResultRow.Faulty(row.faults);
        }
        return new ResultRow.Read(new PublishedResult(urn, columns.keyStage(), academicYear, laCode, name, type, closed,
                successor, cohort, headline, 1, others, FigureReleases.NONE));
    }

    private ResultRow authority(Row row) {
        String laCode = row.laCode();
        return laCode == null && row.faults.isEmpty() ? new ResultRow.OfNobody() : area(row, laCode);
    }

    private ResultRow area(Row row, String area) {
        Map<String, Reading> figures = new LinkedHashMap<>();
        figures.put(FigureCode.COHORT, row.count(columns.cohort()));
        measures(row).forEach((measure, reading) -> figures.put(measure.name(), reading));
        figures.putAll(further(row));
        return row.faults.isEmpty()
                ? new ResultRow.Read(new PublishedArea(area, row.optional(ResultColumns.NAME), columns.keyStage(),
                        academicYear, figures))
                : new ResultRow.Faulty(row.faults);
    }

    private Map<Measure, Reading> measures(Row row) {
        Map<Measure, Reading> readings = new EnumMap<>(Measure.class);
        measures.forEach((measure, column) -> readings.put(measure, row.figure(column, measure.unit())));
        return readings;
    }

    private Map<String, Reading> further(Row row) {
        Map<String, Reading> figures = new LinkedHashMap<>();
        for (Found found : further) {
            figures.put(found.figure().code().text(), found.figure().unit() == Unit.COUNT
                    ? row.count(found.column()) : row.figure(found.column(), found.figure().unit()));
        }
        return figures;
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
