package org.goodschool.benchmark.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsTest {

    @TempDir
    Path folder;

    private final List<String> order = new ArrayList<>();

    private record Scripted(String name, List<String> order, Exception failure) implements Contestant {
        @Override
        public Figures round(Duration time) throws Exception {
            order.add(name + time.toSeconds());
            if (failure != null) {
                throw failure;
            }
            return Figures.of("events/s", order.size());
        }
    }

    private List<Outcome> run(int rounds, Contestant... contestants) {
        var options = new Options(rounds, Duration.ofSeconds(2), Duration.ofSeconds(1), 0, List.of(), true, folder);
        try (var lab = new Lab(options, folder, new PrintStream(OutputStream.nullOutputStream()))) {
            return Rounds.of(lab, "test", List.of(contestants));
        }
    }

    @Test
    void given_three_contestants_when_rounds_are_run_then_each_round_begins_with_another_and_the_warm_up_does_not_count() {
        List<Outcome> outcomes = run(2, new Scripted("A", order, null), new Scripted("B", order, null), new Scripted("C", order, null));

        assertThat(order).containsExactly("A1", "B1", "C1", "A2", "B2", "C2", "C2", "A2", "B2");
        assertThat(outcomes).extracting(Outcome::contestant).containsExactly("A", "B", "C");
        assertThat(outcomes.getFirst().rounds()).extracting(round -> round.get("events/s")).containsExactly(4.0, 8.0);
        assertThat(outcomes.getFirst().rounds()).allSatisfy(round ->
                assertThat(round.byName().getOrDefault("stolen %", 0.0)).as("where the kernel counts it").isBetween(0.0, 100.0));
    }

    @Test
    void given_one_that_cannot_when_rounds_are_run_then_it_is_out_with_its_reason_and_the_other_goes_on() {
        List<Outcome> outcomes = run(2, new Absent("A", "npm is not installed"), new Scripted("B", order, null));

        assertThat(outcomes.getFirst().out()).isEqualTo("npm is not installed");
        assertThat(outcomes.getFirst().rounds()).isEmpty();
        assertThat(outcomes.getLast().rounds()).hasSize(2);
    }
}
