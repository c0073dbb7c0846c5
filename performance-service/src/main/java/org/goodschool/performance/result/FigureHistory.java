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
import org.goodschool.performance.result.domain.FigureBook;
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

    /**
     * @param small     by what is believed from then on
     * @param own       by that and what the row itself says, which stands behind: of its own figures alone
     * @param hindsight by the last that had been believed of each figure, be it taken back: of what was recorded before
     */
    private record Step(Said said, FigureBook after, SmallNumbers small, SmallNumbers own, SmallNumbers hindsight) {
    }

    private final List<Step> steps = new ArrayList<>();

    private FigureHistory(List<Said> all, BiFunction<Map<String, Reading>, FurtherFigures, SmallNumbers> small) {
        FigureBook book = FigureBook.EMPTY;
        Map<String, Reading> ever = new LinkedHashMap<>();
        for (Said said : all) {
            book = switch (said.what()) {
                case RECORDED, REVISED, CONFIRMED -> book.with(said.figures(), said.confirmed(), said.source(), said.recordedAt());
                case BEHIND -> book;
                case TAKEN_BACK -> said.before();
            };
            ever.putAll(book.readings());
            FurtherFigures further = FurtherFiguresFile.read();
            steps.add(new Step(said, book, small.apply(book.readings(), further), small.apply(with(book.readings(), said), further),
                    small.apply(ever, further)));
        }
    }

    private static Map<String, Reading> with(Map<String, Reading> known, Said said) {
        Map<String, Reading> readings = new LinkedHashMap<>(known);
        if (said.what() == Said.What.BEHIND) {
            readings.putAll(said.figures());
        }
        return readings;
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
        int believed = Math.max(until - 1, 0);
        for (int i = believed; i < steps.size(); i++) {
            String reason = (i == believed ? steps.get(i).small() : steps.get(i).hindsight()).of(code);
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
            confirmed(steps.get(i)).forEach((code, reading) -> lines.computeIfAbsent(code, _ -> new ArrayList<>())
                    .add(line(Said.What.CONFIRMED, code, reading, origin, until, last)));
            if (said.what() == Said.What.TAKEN_BACK) {
                takenBack(i).forEach((code, line) -> lines.get(code).add(line));
            }
        }
        return lines;
    }

    private static Map<String, Reading> confirmed(Step step) {
        Map<String, Reading> confirmed = new LinkedHashMap<>();
        step.said().confirmed().forEach(code -> confirmed.put(code, step.after().figures().get(code).reading()));
        return confirmed;
    }

    /** All that the import said whose row is taken back here. */
    private Map<String, Line> takenBack(int at) {
        Said back = steps.get(at).said();
        Map<String, Line> lines = new LinkedHashMap<>();
        for (int i = 0; i < at; i++) {
            Said said = steps.get(i).said();
            if (said.source().importId().equals(back.source().importId())) {
                int until = i + 1;
                Map<String, Reading> readings = new LinkedHashMap<>(said.figures());
                readings.putAll(confirmed(steps.get(i)));
                readings.forEach((code, reading) -> lines.put(code, line(Said.What.TAKEN_BACK, code, reading,
                        FigureBook.Origin.of(back.source(), back.recordedAt()), until, steps.get(steps.size() - 1).after())));
            }
        }
        return lines;
    }

    private String withheld(Said.What what, FigureCode code, int until) {
        String own = what == Said.What.BEHIND ? steps.get(until - 1).own().of(code) : null;
        return own != null ? own : withheld(code, until);
    }

    private Line line(Said.What what, String code, Reading reading, FigureBook.Origin origin, int until, FigureBook last) {
        String withheld = reading.value() == null ? null : withheld(what, FigureCode.of(code), until);
        FigureBook.Entry now = last.figures().get(code);
        boolean current = what != Said.What.BEHIND && now != null && last.origins().get(now.from()).equals(origin);
        return new Line(what, withheld == null ? reading.value() : null, reading.missing(), withheld, origin, current);
    }
}
