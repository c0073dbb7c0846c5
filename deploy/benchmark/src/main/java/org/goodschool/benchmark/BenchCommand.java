package org.goodschool.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.goodschool.benchmark.harness.Benchmark;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.harness.Options;
import org.goodschool.benchmark.harness.Results;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "./goodschool bench", usageHelpAutoWidth = true, sortOptions = false,
        description = "Measure Good School against what people would take instead. Without a name: what there is to measure.",
        footer = {"", "Results are also written to deploy/benchmark/target/results/NAME.json.",
            "The last ones measured on a quiet machine, and what limits them: docs/performance.md."})
final class BenchCommand implements Callable<Integer> {

    private static final int MISSED = 1;
    private static final int MISUSE = 2;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Which ones, or all.")
    List<String> names = new ArrayList<>();

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds of each contestant, in turn with the others (5).")
    Integer rounds;

    @Option(names = "--seconds", paramLabel = "N", description = "Seconds of each round (10), and of the warm-up before the first.")
    Integer seconds;

    @Option(names = "--events", paramLabel = "N", description = "Events that the reading benchmarks read (1,000,000).")
    Long events;

    @Option(names = "--only", paramLabel = "CONTESTANT", description = "Only this one, as its row is called; may be given several times.")
    List<String> only = new ArrayList<>();

    @Option(names = "--quick", description = "Only see that it runs: one round of a second. The figures mean nothing.")
    boolean quick;

    @Option(names = "--data", paramLabel = "DIR", description = "Where PostgreSQL keeps its data: the disk that is measured (deploy/benchmark/target/data).")
    Path data;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "This.")
    boolean help;

    private final PrintStream terminal = System.out;

    static int run(String... arguments) {
        return new CommandLine(new BenchCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof IllegalArgumentException) {
                        System.err.println("goodschool: " + failure.getMessage());
                        return MISUSE;
                    }
                    failure.printStackTrace();
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        if (names.isEmpty()) {
            list();
            return 0;
        }
        List<Benchmark> wanted = names.contains("all") ? Benchmarks.ALL : names.stream().map(Benchmarks::named).toList();
        boolean reached = true;
        for (Benchmark benchmark : wanted) {
            reached &= measure(benchmark);
        }
        return reached || quick ? 0 : MISSED;
    }

    private void list() {
        terminal.println("./goodschool bench NAME… | all   [--rounds N] [--seconds N] [--events N] [--only CONTESTANT] [--quick] [--data DIR]");
        terminal.println();
        for (Benchmark benchmark : Benchmarks.ALL) {
            terminal.printf("  %-14s %s (%s)%n", benchmark.name(), benchmark.compares(), benchmark.takes());
        }
    }

    /** @return whether every "must" was reached */
    private boolean measure(Benchmark benchmark) throws Exception {
        terminal.printf("%s: %s%n", benchmark.name(), benchmark.compares());
        try (Lab lab = new Lab(options(), project(), terminal)) {
            var interrupted = new Thread(lab::close);
            Runtime.getRuntime().addShutdownHook(interrupted);
            Results results = Results.measure(benchmark, lab);
            results.print(terminal);
            terminal.println("Written to " + results.write(lab.folder("results")));
            Runtime.getRuntime().removeShutdownHook(interrupted);
            return results.reachedEveryMust();
        }
    }

    private Options options() throws IOException {
        Path folder = data != null ? data.toAbsolutePath() : project().resolve("deploy/benchmark/target/data");
        Files.createDirectories(folder);
        Duration time = Duration.ofSeconds(seconds != null ? seconds : quick ? 1 : 10);
        return new Options(rounds != null ? rounds : quick ? 1 : 5, time, time,
                events != null ? events : quick ? 20_000 : 1_000_000, only, quick, folder);
    }

    private static Path project() {
        String project = System.getenv("GOODSCHOOL_PROJECT");
        if (project == null) {
            throw new IllegalArgumentException("GOODSCHOOL_PROJECT is not set: start it with ./goodschool bench");
        }
        return Path.of(project);
    }
}
