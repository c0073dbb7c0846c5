package org.goodschool.performance.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.result.domain.FigureCode;
import org.goodschool.performance.result.domain.FurtherFigures;
import org.goodschool.performance.result.domain.Missing;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.SmallNumbers;

/**
 * All that files ever said of one result, in the order in which it was recorded. A correction can make a cohort or a group
 * small only later, and leave its figures as they are: what was recorded before is withheld then, too.
 */
public final class FigureHistory {

    @Schema(description = "What a file said of a figure. `current`: it is what is believed")
    public record Line(Said.What what, BigDecimal value, Missing missing, String withheld, FigureBook.Origin source,
                       boolean current) {
    }

    private record Step(Said said, FigureBook after, SmallNumbers small) {
    }

    private final List<Step> steps = new ArrayList<>();

    private FigureHistory(List<Said> all, BiFunction<Map<String, Reading>, FurtherFigures, SmallNumbers> small) {
        FigureBook book = FigureBook.EMPTY;
        for (Said said : all) {
            Map<String, Reading> readings = new LinkedHashMap<>();
            if (said.what() == Said.What.BEHIND) {
                readings.putAll(book.readings());
                readings.putAll(said.figures());
            } else {
                book = book.with(said.figures(), said.confirmed(), said.source(), said.recordedAt());
                readings.putAll(book.readings());
            }
            steps.add(new Step(said, book, small.apply(readings, FurtherFiguresFile.read())));
        }
    }

    public static FigureHistory ofSchool(List<Said> all) {
        return new FigureHistory(all, SmallNumbers::ofSchool);
    }

    public static FigureHistory ofArea(List<Said> all) {
        return new FigureHistory(all, SmallNumbers::ofArea);
    }

    /** How much of it had been recorded by then. @param knownAt null: all */
    public int until(Instant knownAt) {
        return (int) steps.stream().filter(step -> knownAt == null || !step.said().recordedAt().isAfter(knownAt)).count();
    }

    /** What was believed after so many steps. */
    public FigureBook book(int until) {
        return until == 0 ? FigureBook.EMPTY : steps.get(until - 1).after();
    }

    /** Why a figure that was believed after so many steps may not be shown; null where it may. */
    public String withheld(FigureCode code, int until) {
        for (Step step : steps.subList(Math.max(until - 1, 0), steps.size())) {
            String reason = step.small().of(code);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    /** By the text of each figure's code. */
    public Map<String, List<Line>> lines() {
        Map<String, List<Line>> lines = new TreeMap<>();
        FigureBook last = book(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            int until = i + 1;
            Said said = steps.get(i).said();
            FigureBook.Origin origin = FigureBook.Origin.of(said.source(), said.recordedAt());
            said.figures().forEach((code, reading) -> lines.computeIfAbsent(code, _ -> new ArrayList<>())
                    .add(line(said.what(), code, reading, origin, until, last)));
            for (String code : said.confirmed()) {
                Reading reading = steps.get(i).after().figures().get(code).reading();
                lines.computeIfAbsent(code, _ -> new ArrayList<>())
                        .add(line(Said.What.CONFIRMED, code, reading, origin, until, last));
            }
        }
        return lines;
    }

    private Line line(Said.What what, String code, Reading reading, FigureBook.Origin origin, int until, FigureBook last) {
        String withheld = reading.value() == null ? null : withheld(FigureCode.of(code), until);
        FigureBook.Entry now = last.figures().get(code);
        boolean current = what != Said.What.BEHIND && now != null && last.origins().get(now.from()).equals(origin);
        return new Line(what, withheld == null ? reading.value() : null, reading.missing(), withheld, origin, current);
    }
}
