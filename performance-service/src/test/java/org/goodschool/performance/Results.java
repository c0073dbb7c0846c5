package org.goodschool.performance;

import java.util.EnumMap;
import java.util.Map;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Missing;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.Source;

/** Results to test with: an open mainstream school with 30 pupils, unless a test says otherwise. */
public record Results(PublishedResult result) {

    public static final Source SOURCE = new Source("england_ks4_2014.csv", 2, "import-1");

    public static Results of(KeyStage keyStage, int academicYear) {
        return new Results(new PublishedResult(900001, keyStage, academicYear, "001", "Fenmarsh Academy", "CY", false,
                null, Reading.of("30"), Map.of(), 1));
    }

    /** The three parts of 2009 to 2012 (F-01). */
    public static PublishedResult ks2(int academicYear, String attainment, String english, String maths) {
        return of(KeyStage.KS2, academicYear).with(Measure.KS2_LEVEL4_ENGLISH_MATHS, attainment)
                .with(Measure.KS2_TWO_LEVELS_ENGLISH, english).with(Measure.KS2_TWO_LEVELS_MATHS, maths).result();
    }

    /** The three parts of 2009 to 2015 (F-02). */
    public static PublishedResult ks4(int academicYear, String attainment, String english, String maths) {
        return of(KeyStage.KS4, academicYear).with(Measure.KS4_FIVE_GOOD_GCSES_ENGLISH_MATHS, attainment)
                .with(Measure.KS4_EXPECTED_PROGRESS_ENGLISH, english)
                .with(Measure.KS4_EXPECTED_PROGRESS_MATHS, maths).result();
    }

    public static PublishedResult ks2From2016(int academicYear, String attainment, String reading, String writing,
            String maths) {
        return of(KeyStage.KS2, academicYear).with(Measure.KS2_EXPECTED_READING_WRITING_MATHS, attainment)
                .with(Measure.KS2_READING_PROGRESS, reading).with(Measure.KS2_WRITING_PROGRESS, writing)
                .with(Measure.KS2_MATHS_PROGRESS, maths).result();
    }

    public static Results from(PublishedResult result) {
        return new Results(result);
    }

    public Results with(Measure measure, String value) {
        return with(measure, Missing.of(value).map(Reading::missing).orElseGet(() -> Reading.of(value)));
    }

    public Results with(Measure measure, Reading reading) {
        Map<Measure, Reading> measures = new EnumMap<>(Measure.class);
        measures.putAll(result.measures());
        measures.put(measure, reading);
        return copy(result.schoolType(), result.closed(), result.successorUrn(), result.cohort(), measures);
    }

    public Results urn(int urn) {
        return new Results(new PublishedResult(urn, result.keyStage(), result.academicYear(), result.laCode(),
                result.schoolName(), result.schoolType(), result.closed(), result.successorUrn(), result.cohort(),
                result.measures(), 1));
    }

    public Results la(String laCode) {
        return new Results(new PublishedResult(result.urn(), result.keyStage(), result.academicYear(), laCode,
                result.schoolName(), result.schoolType(), result.closed(), result.successorUrn(), result.cohort(),
                result.measures(), 1));
    }

    public Results name(String schoolName) {
        return new Results(new PublishedResult(result.urn(), result.keyStage(), result.academicYear(), result.laCode(),
                schoolName, result.schoolType(), result.closed(), result.successorUrn(), result.cohort(),
                result.measures(), 1));
    }

    public Results type(String type) {
        return copy(type, result.closed(), result.successorUrn(), result.cohort(), result.measures());
    }

    public Results closed(Boolean closed) {
        return copy(result.schoolType(), closed, result.successorUrn(), result.cohort(), result.measures());
    }

    public Results becameAcademy(int urn) {
        return copy(result.schoolType(), true, urn, result.cohort(), result.measures());
    }

    public Results cohort(Reading cohort) {
        return copy(result.schoolType(), result.closed(), result.successorUrn(), cohort, result.measures());
    }

    private Results copy(String type, Boolean closed, Integer successor, Reading cohort, Map<Measure, Reading> measures) {
        return new Results(new PublishedResult(result.urn(), result.keyStage(), result.academicYear(), result.laCode(),
                result.schoolName(), type, closed, successor, cohort, measures, 1));
    }
}
