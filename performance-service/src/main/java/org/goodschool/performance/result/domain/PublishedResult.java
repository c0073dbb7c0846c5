package org.goodschool.performance.result.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param further      by the text of their {@link FigureCode}, the figures beside the measures of the floor standard
 * @param standing     of which release each figure is, once it is recorded
 */
public record PublishedResult(int urn, KeyStage keyStage, int academicYear, String laCode, String schoolName,
                              String schoolType, Boolean closed, Integer successorUrn, Reading cohort,
                              Map<Measure, Reading> measures, int publishedRows, Map<String, Reading> further,
                              FigureReleases standing) implements PublishedRow {

    /** Under which the release of the facts beside the figures is kept. */
    static final String FACTS = "FACTS";

    private static final Set<String> JUDGED = Stream.concat(Stream.of(FigureCode.COHORT), Stream.of(Measure.values()).map(Measure::name))
            .collect(Collectors.toUnmodifiableSet());

    public PublishedResult {
        Objects.requireNonNull(keyStage);
        Objects.requireNonNull(cohort);
        Map<Measure, Reading> copy = new EnumMap<>(Measure.class);
        copy.putAll(measures);
        measures = Collections.unmodifiableMap(copy);
        further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
    }

    public PublishedResult(int urn, KeyStage keyStage, int academicYear, String laCode, String schoolName,
            String schoolType, Boolean closed, Integer successorUrn, Reading cohort, Map<Measure, Reading> measures,
            int publishedRows) {
        this(urn, keyStage, academicYear, laCode, schoolName, schoolType, closed, successorUrn, cohort, measures,
                publishedRows, Map.of(), FigureReleases.NONE);
    }

    /** Every figure of it by the text of its {@link FigureCode}, the cohort among them. */
    public Map<String, Reading> figures() {
        return figures(cohort, measures, further);
    }

    static Map<String, Reading> figures(Reading cohort, Map<Measure, Reading> measures, Map<String, Reading> further) {
        Map<String, Reading> figures = new LinkedHashMap<>();
        if (cohort != null) {
            figures.put(FigureCode.COHORT, cohort);
        }
        measures.forEach((measure, reading) -> figures.put(measure.name(), reading));
        if (further != null) {
            figures.putAll(further);
        }
        return figures;
    }

    /** @return whether a floor standard looks at it */
    static boolean isJudged(String figure) {
        return JUDGED.contains(figure);
    }

    /** The rows that these measures and the cohort come from, each once. */
    public List<Source> sources(Collection<Measure> measures) {
        return Stream.concat(Stream.of(FigureCode.COHORT), measures.stream().map(Measure::name)).map(standing.sources()::get)
                .filter(Objects::nonNull).distinct().toList();
    }

    /** A measure that the year's file has no column for is as missing as a blank cell. */
    public Reading measure(Measure measure) {
        return measures.getOrDefault(measure, Reading.missing(Missing.BLANK));
    }

    public PublishedResult inRows(int rows) {
        return new PublishedResult(urn, keyStage, academicYear, laCode, schoolName, schoolType, closed, successorUrn,
                cohort, measures, rows, further, standing);
    }

    PublishedResult standing(FigureReleases now) {
        return new PublishedResult(urn, keyStage, academicYear, laCode, schoolName, schoolType, closed, successorUrn,
                cohort, measures, publishedRows, further, now);
    }

    @Override
    public String streamId() {
        return streamId(urn, keyStage, academicYear);
    }

    public static String streamId(int urn, KeyStage keyStage, int academicYear) {
        return urn + "-" + keyStage + "-" + academicYear;
    }
}
