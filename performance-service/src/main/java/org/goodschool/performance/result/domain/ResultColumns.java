package org.goodschool.performance.result.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which columns of a published file hold the cohort and the measures, for the academic years that used these names.
 *
 * @param measures   those that every file of these years has
 * @param whereGiven those that are read where a file has them: in some years nobody's progress was measured
 * @param telltale   columns that a file of these years has too, by which it is known where no measure would do it
 */
public record ResultColumns(KeyStage keyStage, YearSpan years, String cohort, Map<Measure, String> measures,
                            Map<Measure, String> whereGiven, List<String> telltale) {

    public static final String RECORD_TYPE = "RECTYPE";
    public static final String LA = "LEA";
    public static final String URN = "URN";
    public static final String NAME = "SCHNAME";
    public static final String SCHOOL_TYPE = "NFTYPE";
    public static final String CLOSED = "ICLOSE";
    public static final String SUCCESSOR = "URN_AC";

    public ResultColumns {
        measures = inOrder(measures);
        whereGiven = inOrder(whereGiven);
        telltale = List.copyOf(telltale);
    }

    private static Map<Measure, String> inOrder(Map<Measure, String> columns) {
        Map<Measure, String> copy = new EnumMap<>(Measure.class);
        copy.putAll(columns);
        return Collections.unmodifiableMap(copy);
    }

    public boolean covers(KeyStage stage, int academicYear) {
        return keyStage == stage && years.covers(academicYear);
    }

    /** Without these a file cannot be of this year; every other column may be left out. */
    public List<String> required() {
        List<String> required = new ArrayList<>(List.of(URN, cohort));
        required.addAll(telltale);
        required.addAll(measures.values());
        return required;
    }

    /** The measures that a file tells. @param has whether it has a column of this name */
    Map<Measure, String> in(Predicate<String> has) {
        Map<Measure, String> told = new EnumMap<>(Measure.class);
        told.putAll(measures);
        whereGiven.forEach((measure, column) -> {
            if (has.test(column)) {
                told.put(measure, column);
            }
        });
        return told;
    }
}
