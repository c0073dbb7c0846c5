package org.goodschool.benchmark.harness;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.goodschool.benchmark.postgres.Cluster;

/** All that one run of a benchmark came to, and what one has to know to believe it. Printed, and kept as JSON. */
public record Results(String benchmark, String compares, String date, Machine machine, Map<String, String> versions,
        Map<String, String> postgresql, Settings settings, List<Compared> comparisons, List<String> notCompared) {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    public record Settings(int rounds, double seconds, double warmUpSeconds, long events, boolean quick) {
    }

    public record Compared(String title, String figure, List<String> beside, String us, List<Row> rows, List<Goal.Judged> goals) {

        static Compared of(Comparison comparison) {
            return new Compared(comparison.title(), comparison.figure(), comparison.beside(), comparison.us(),
                    comparison.outcomes().stream().map(outcome -> Row.of(outcome, comparison)).toList(), comparison.judged());
        }

        /** Over all rounds of all contestants; empty where it is not counted. */
        Optional<Spread> stolen() {
            List<Double> rounds = rows.stream().flatMap(row -> row.rounds().stream()).map(round -> round.byName().get(StolenTime.FIGURE))
                    .filter(Objects::nonNull).toList();
            return rounds.isEmpty() ? Optional.empty() : Optional.of(Spread.of(rounds));
        }
    }

    /**
     * @param spread null where there is none
     * @param beside medians of the figures beside it
     * @param rounds every figure of every round, as measured
     */
    public record Row(String contestant, Spread spread, Map<String, Double> beside, String out, List<Figures> rounds) {

        static Row of(Outcome outcome, Comparison comparison) {
            var beside = new TreeMap<String, Double>();
            comparison.beside().forEach(figure -> outcome.spread(figure).ifPresent(spread -> beside.put(figure, spread.median())));
            return new Row(outcome.contestant(), outcome.spread(comparison.figure()).orElse(null), beside, outcome.out(), outcome.rounds());
        }
    }

    public static Results measure(Benchmark benchmark, Lab lab) throws Exception {
        Machine machine = Machine.look(lab.options().data());
        List<Comparison> comparisons = benchmark.run(lab);
        Cluster cluster = lab.clusterIfStarted();
        Options options = lab.options();
        return new Results(benchmark.name(), benchmark.compares(), Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                machine, lab.versions(), cluster == null ? Map.of() : cluster.settings(),
                new Settings(options.rounds(), seconds(options.time()), seconds(options.warmUp()), options.events(), options.quick()),
                comparisons.stream().map(Compared::of).toList(), benchmark.notCompared());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    public boolean reachedEveryMust() {
        return comparisons.stream().flatMap(comparison -> comparison.goals().stream())
                .noneMatch(goal -> goal.level() == Goal.Level.MUST && goal.verdict() != Goal.Verdict.REACHED);
    }

    public Path write(Path folder) throws IOException {
        Path file = folder.resolve(benchmark + ".json");
        Files.writeString(file, JSON.writeValueAsString(this) + "\n");
        return file;
    }

    public void print(PrintStream terminal) {
        terminal.printf("%n%s: %s%n", benchmark, compares);
        terminal.println("on " + machine.line());
        if (!postgresql.isEmpty()) {
            terminal.println("PostgreSQL: " + postgresql);
        }
        terminal.println("versions: " + versions);
        terminal.printf("%d rounds of %.1f s after %.1f s of warm-up%s%n%n", settings.rounds(), settings.seconds(),
                settings.warmUpSeconds(), settings.quick() ? "; a quick run: the figures mean nothing" : "");
        comparisons.forEach(comparison -> terminal.println(Text.of(comparison)));
        notCompared.forEach(line -> terminal.println("Not compared: " + line));
    }
}
