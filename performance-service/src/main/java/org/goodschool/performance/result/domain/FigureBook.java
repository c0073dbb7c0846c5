package org.goodschool.performance.result.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The figures of a result that are believed now, and where each comes from. As JSON it is a column of a read model: a result
 * has up to two hundred figures, which are read together or not at all.
 *
 * @param origins the rows of files that said something that is still believed, or was
 * @param figures by the text of their code and in its order, so that equal books are equal texts; {@code from} counts the
 *                origins from 0
 */
public record FigureBook(List<Origin> origins, Map<String, Entry> figures) {

    public record Origin(String file, Integer row, String importId, Release release, LocalDate publishedOn,
                         Instant recordedAt) {

        public static Origin of(Source source, Instant recordedAt) {
            return new Origin(source.file(), source.row(), source.importId(), source.release(), source.publishedOn(),
                    recordedAt);
        }

        Source source() {
            return new Source(file, row, importId, release, publishedOn);
        }
    }

    public record Entry(BigDecimal value, Missing missing, int from) {

        public Reading reading() {
            return new Reading(value, missing);
        }
    }

    public static final FigureBook EMPTY = new FigureBook(List.of(), Map.of());

    /** These figures are believed from now on, as this row says them. */
    public FigureBook with(Map<String, Reading> said, Collection<String> confirmed, Source source, Instant recordedAt) {
        List<Origin> known = new ArrayList<>(origins);
        Map<String, Entry> now = new TreeMap<>(figures);
        int from = known.size();
        known.add(Origin.of(source, recordedAt));
        said.forEach((code, reading) -> now.put(code, new Entry(reading.value(), reading.missing(), from)));
        if (confirmed != null) {
            confirmed.forEach(code -> now.computeIfPresent(code,
                    (_, entry) -> new Entry(entry.value(), entry.missing(), from)));
        }
        return new FigureBook(known, now);
    }

    /** The same, where it was kept by something that has an order of its own. */
    public FigureBook inOrder() {
        return new FigureBook(origins, new TreeMap<>(figures));
    }

    /** As where nothing was ever read, or all of it was taken back. */
    public boolean tellsNothing() {
        return figures.isEmpty();
    }

    public Map<String, Reading> readings() {
        Map<String, Reading> readings = new LinkedHashMap<>();
        figures.forEach((code, entry) -> readings.put(code, entry.reading()));
        return readings;
    }

    /** Of which release each figure is, as far as its file says. */
    public Map<String, Release> releases() {
        Map<String, Release> releases = new LinkedHashMap<>();
        figures.forEach((code, entry) -> {
            Release release = origins.get(entry.from()).release();
            if (release != null) {
                releases.put(code, release);
            }
        });
        return releases;
    }

    /** Of each figure that a floor standard looks at, the row that it comes from. */
    public Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        figures.forEach((code, entry) -> {
            if (PublishedResult.isJudged(code)) {
                sources.put(code, origins.get(entry.from()).source());
            }
        });
        return sources;
    }

    /** The latest that has told anything; null where none says which it is. */
    Release latestRelease() {
        Release latest = null;
        for (Origin origin : origins) {
            latest = Release.later(latest, origin.release());
        }
        return latest;
    }

    /** The codes, each between bars: a text in which a part of a code is found. */
    public String codes() {
        return "|" + String.join("|", figures.keySet()) + "|";
    }

    /** @param text of {@link #codes()} */
    public static Stream<String> codes(String text) {
        return Stream.of(text.split("\\|")).filter(code -> !code.isEmpty());
    }
}
