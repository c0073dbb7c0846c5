package org.goodschool.performance.result.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the published tables say of a local authority or of the nation (I-07).
 *
 * @param area    the authority's code, {@link #ENGLAND} or {@link #ENGLAND_STATE_FUNDED}
 * @param figures by the text of their {@link FigureCode}, the cohort among them
 */
public record PublishedArea(String area, String name, KeyStage keyStage, int academicYear, Map<String, Reading> figures)
        implements PublishedRow {

    /** All schools, independent ones among them. */
    public static final String ENGLAND = "ENGLAND";
    public static final String ENGLAND_STATE_FUNDED = "ENGLAND_STATE_FUNDED";

    public PublishedArea {
        Objects.requireNonNull(area);
        Objects.requireNonNull(keyStage);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    public boolean isNation() {
        return area.equals(ENGLAND) || area.equals(ENGLAND_STATE_FUNDED);
    }

    @Override
    public String streamId() {
        return streamId(area, keyStage, academicYear);
    }

    public static String streamId(String area, KeyStage keyStage, int academicYear) {
        return area + "-" + keyStage + "-" + academicYear;
    }
}
