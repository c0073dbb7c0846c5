package org.goodschool.benchmark.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.goodschool.benchmark.harness.Goal.Judged;
import org.goodschool.benchmark.harness.Goal.Level;
import org.goodschool.benchmark.harness.Goal.Verdict;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static Outcome measured(String name, double... values) {
        return new Outcome(name, Arrays.stream(values).mapToObj(value -> Figures.of("events/s", value)).toList(), null);
    }

    private static Comparison comparison(Goal... goals) {
        return new Comparison("16 clients", "events/s", "ours",
                List.of(measured("ours", 300, 100, 200), measured("peer", 90, 110), new Outcome("missing", List.of(), "not there")),
                List.of(goals));
    }

    @Test
    void given_rounds_when_compared_then_the_median_stands_beside_the_extremes() {
        assertThat(comparison().spread("ours")).contains(new Spread(200, 100, 300));
        assertThat(comparison().spread("peer")).contains(new Spread(100, 90, 110));
        assertThat(comparison().spread("missing")).isEmpty();
    }

    @Test
    void given_goals_when_judged_then_medians_decide() {
        assertThat(comparison(Goal.atLeast(Level.MUST, 2, "peer"), Goal.atLeast(Level.AIM, 2.5, "peer"),
                Goal.within(Level.MUST, 99, "peer"), Goal.floor(Level.MUST, 200), Goal.ceiling(Level.AIM, 199)).judged())
                .extracting(Judged::figure, Judged::verdict).containsExactly(
                        tuple(2.0, Verdict.REACHED),
                        tuple(2.0, Verdict.MISSED),
                        tuple(100.0, Verdict.MISSED),
                        tuple(200.0, Verdict.REACHED),
                        tuple(200.0, Verdict.MISSED));
    }

    @Test
    void given_a_peer_that_is_missing_when_judged_then_the_goal_is_neither_reached_nor_missed() {
        assertThat(comparison(Goal.atLeast(Level.MUST, 2, "missing")).judged())
                .containsExactly(new Judged(Level.MUST, "≥ 2 × missing", null, Verdict.NOT_MEASURED));
    }

    @Test
    void given_a_comparison_when_printed_then_every_contestant_has_a_row_and_every_goal_a_verdict() {
        String text = Text.of(Results.Compared.of(comparison(Goal.atLeast(Level.MUST, 2, "peer"))));

        assertThat(text.lines()).containsExactly(
                "16 clients, events/s",
                "           median   min  max  ours ÷ it",
                "  ours        200   100  300",
                "  peer        100  90.0  110       2.00",
                "  missing       –",
                "  missing is out: not there",
                "  must  ≥ 2 × peer  2.00  reached");
    }
}
