package org.goodschool.performance.floor.domain;

import java.util.List;
import java.util.stream.IntStream;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.YearSpan;

/**
 * A standard that looks at several years: a school is below it only if it is in each of them. It never changes once
 * released.
 *
 * @param judged  in which years there is a judgement: even the first looks back at years before it
 * @param running how many years are looked at, the judged one included
 */
public record YearsRunning(String id, KeyStage keyStage, YearSpan judged, int running, List<String> sources) {

    public static final String NO_STANDARD = "no-standard";
    public static final String NO_RESULTS = "no-results";

    /** @param evaluations of each year that has results, the latest first */
    public record Judged(Outcome outcome, String reason, List<Evaluation> evaluations) {

        public Judged {
            evaluations = List.copyOf(evaluations);
        }
    }

    public YearsRunning {
        sources = List.copyOf(sources);
    }

    /** The years that are looked at, the latest first. */
    public List<Integer> lookedAt(int academicYear) {
        return IntStream.range(0, running).mapToObj(back -> academicYear - back).toList();
    }

    /**
     * The latest year that was not judged names the reason: a school without judged results in all of them is not judged.
     *
     * @param evaluations by the rule sets of their years, of any years
     */
    public Judged judge(int academicYear, List<Evaluation> evaluations) {
        if (!judged.covers(academicYear)) {
            return new Judged(Outcome.NOT_APPLICABLE, NO_STANDARD, List.of());
        }
        List<Evaluation> known = lookedAt(academicYear).stream().flatMap(year -> of(year, evaluations).stream()).toList();
        for (int year : lookedAt(academicYear)) {
            List<Evaluation> ofYear = of(year, known);
            if (ofYear.isEmpty()) {
                return new Judged(Outcome.NOT_EVALUATED, NO_RESULTS, known);
            }
            if (!ofYear.getFirst().outcome().tellsWhetherBelow()) {
                return new Judged(Outcome.NOT_EVALUATED, ofYear.getFirst().reason(), known);
            }
        }
        boolean below = known.stream().allMatch(evaluation -> evaluation.outcome() == Outcome.BELOW);
        return new Judged(below ? Outcome.BELOW : Outcome.NOT_BELOW, null, known);
    }

    private static List<Evaluation> of(int year, List<Evaluation> evaluations) {
        return evaluations.stream().filter(evaluation -> evaluation.academicYear() == year).limit(1).toList();
    }
}
