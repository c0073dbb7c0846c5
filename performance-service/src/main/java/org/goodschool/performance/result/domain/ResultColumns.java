package org.goodschool.performance.result.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which columns of a published file hold the cohort and the measures, for the academic years that used these names. */
public record ResultColumns(KeyStage keyStage, int from, int to, String cohort, Map<Measure, String> measures) {

    public static final String RECORD_TYPE = "RECTYPE";
    public static final String LA = "LEA";
    public static final String URN = "URN";
    public static final String NAME = "SCHNAME";
    public static final String SCHOOL_TYPE = "NFTYPE";
    public static final String CLOSED = "ICLOSE";
    public static final String SUCCESSOR = "URN_AC";

    public ResultColumns {
        Map<Measure, String> copy = new EnumMap<>(Measure.class);
        copy.putAll(measures);
        measures = Collections.unmodifiableMap(copy);
    }

    public boolean covers(KeyStage stage, int academicYear) {
        return keyStage == stage && from <= academicYear && academicYear <= to;
    }

    /** Without these a file cannot be of this year; every other column may be left out. */
    public List<String> required() {
        List<String> required = new ArrayList<>(List.of(URN, cohort));
        required.addAll(measures.values());
        return required;
    }
}
