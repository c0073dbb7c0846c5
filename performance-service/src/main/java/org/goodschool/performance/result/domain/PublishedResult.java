package org.goodschool.performance.result.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the published tables say of one school, key stage and academic year. Null where the file leaves a fact out: the
 * register may then fill it in.
 *
 * @param academicYear the year in which it ends: 2014 is 2013/14
 * @param schoolType   the code as published (NFTYPE)
 * @param closed       as published for its own year (ICLOSE)
 * @param successorUrn the converter academy that a closed school became (URN_AC)
 * @param cohort       pupils at the end of the key stage (TELIG, TPUP): not the school's roll
 * @param publishedRows how many rows of the file say this, to the letter: a file can print a school twice
 */
public record PublishedResult(int urn, KeyStage keyStage, int academicYear, String laCode, String schoolName,
                              String schoolType, Boolean closed, Integer successorUrn, Reading cohort,
                              Map<Measure, Reading> measures, int publishedRows) {

    public PublishedResult {
        Objects.requireNonNull(keyStage);
        Objects.requireNonNull(cohort);
        Map<Measure, Reading> copy = new EnumMap<>(Measure.class);
        copy.putAll(measures);
        measures = Collections.unmodifiableMap(copy);
    }

    /** A measure that the year's file has no column for is as missing as a blank cell. */
    public Reading measure(Measure measure) {
        return measures.getOrDefault(measure, Reading.missing(Missing.BLANK));
    }

    public PublishedResult inRows(int rows) {
        return new PublishedResult(urn, keyStage, academicYear, laCode, schoolName, schoolType, closed, successorUrn,
                cohort, measures, rows);
    }

    public String streamId() {
        return streamId(urn, keyStage, academicYear);
    }

    public static String streamId(int urn, KeyStage keyStage, int academicYear) {
        return urn + "-" + keyStage + "-" + academicYear;
    }
}
