package org.goodschool.benchmark.service;

import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.goodschool.benchmark.harness.Benchmark;
import org.goodschool.benchmark.harness.Comparison;
import org.goodschool.benchmark.harness.Contestant;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.harness.Goal;
import org.goodschool.benchmark.harness.Goal.Level;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.harness.Outcome;
import org.goodschool.benchmark.harness.Rounds;
import org.goodschool.benchmark.postgres.Database;
import org.goodschool.benchmark.service.HttpLoad.Request;

/** How soon a packaged service answers, and how much memory it takes, with and without the JDK's ahead-of-time cache. */
public final class StartBenchmark implements Benchmark {

    private static final String SERVICE = "school-registry";
    private static final String WITH = "with AOT cache";
    private static final String WITHOUT = "without";
    private static final Duration UNDER_LOAD = Duration.ofMinutes(10);
    private static final Duration TRAINING = Duration.ofSeconds(10);
    private static final int SCHOOLS = 400;
    private static final int CONNECTIONS = 2;
    private static final int READS_FOR_A_COMMAND = 4;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String compares() {
        return "a packaged service until it is ready, and its memory, with and without the JDK's ahead-of-time cache";
    }

    @Override
    public String takes() {
        return "about 15 minutes, ten of them under load";
    }

    @Override
    public List<String> notCompared() {
        return List.of(
                "memory under load of one that has the machine for itself: both are under load at the same time",
                "a first start: the database is there and migrated, and there is no Kafka to connect to",
                "other collectors and heaps: the options are those of ./goodschool up, " + String.join(" ", PackagedService.OPTIONS));
    }

    @Override
    public List<Comparison> run(Lab lab) throws Exception {
        var keys = new Keys();
        Path cache = lab.folder("aot").resolve(SERVICE + ".aot");
        Files.deleteIfExists(cache);
        lab.progress("a training run for the ahead-of-time cache");
        Database one = filled(lab, "one", keys, option("-XX:AOTCacheOutput=" + cache));
        if (!Files.exists(cache)) {
            throw new IOException("the JVM wrote no ahead-of-time cache: it takes a JDK 25");
        }
        lab.version("AOT cache", Files.size(cache) / (1024 * 1024) + " MB");
        Database other = filled(lab, "other", keys, PackagedService.OPTIONS);
        var with = new Start(WITH, lab, one, keys, option("-XX:AOTCache=" + cache));
        var without = new Start(WITHOUT, lab, other, keys, PackagedService.OPTIONS);
        List<Outcome> starts = Rounds.of(lab, "start", List.of(with, without));
        List<Outcome> later = underLoad(lab, List.of(with, without));
        return List.of(
                new Comparison("until ready", "ms", WITH, starts,
                        List.of(Goal.atMost(Level.MUST, 0.5, WITHOUT), Goal.ceiling(Level.AIM, 1000))),
                new Comparison("memory after the start", "MB", WITH, starts, List.of(Goal.ceiling(Level.AIM, 200))),
                new Comparison("memory after %d minutes of load".formatted(lab.options().quick() ? 0 : UNDER_LOAD.toMinutes()),
                        "MB", WITH, later, List.of()));
    }

    /** By a run like any other; where a cache is asked for, it is written when the run ends. */
    private static Database filled(Lab lab, String name, Keys keys, List<String> options) throws Exception {
        Database database = lab.cluster().createForService(name);
        try (PackagedService service = PackagedService.start(lab, SERVICE, database, keys, options, Map.of());
                var load = new HttpLoad(service.port(), CONNECTIONS)) {
            var schools = new Schools(SCHOOLS, keys.token("registry-editor"));
            schools.register(load);
            load.run(CONNECTIONS, TRAINING, mixed(schools, keys.token("reader")));
        }
        return database;
    }

    private static List<String> option(String one) {
        var options = new ArrayList<>(PackagedService.OPTIONS);
        options.add(one);
        return options;
    }

    private static Supplier<Request> mixed(Schools schools, String reader) {
        Supplier<Request> commands = schools.renaming();
        var number = new AtomicInteger();
        return () -> number.incrementAndGet() % (READS_FOR_A_COMMAND + 1) == 0 ? commands.get()
                : new Request(HttpMethod.GET, number.get() % 2 == 0 ? "/v1/schools?limit=50" : "/v1/schools/" + schools.any(), reader, false, null);
    }

    private record Start(String name, Lab lab, Database database, Keys keys, List<String> options) implements Contestant {

        PackagedService service() throws IOException, InterruptedException {
            return PackagedService.start(lab, SERVICE, database, keys, options, Map.of());
        }

        @Override
        public Figures round(Duration time) throws IOException, InterruptedException {
            try (PackagedService service = service()) {
                return Figures.of("ms", service.untilReady().toMillis()).and("MB", service.megabytes());
            }
        }
    }

    private static List<Outcome> underLoad(Lab lab, List<Start> starts) throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : both.invokeAll(starts.stream().map(start -> (Callable<Outcome>) () -> underLoad(lab, start)).toList())) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    private static Outcome underLoad(Lab lab, Start start) throws Exception {
        Duration time = lab.options().quick() ? lab.options().time() : UNDER_LOAD;
        try (PackagedService service = start.service(); var load = new HttpLoad(service.port(), CONNECTIONS)) {
            lab.progress("%s under load".formatted(start.name()));
            Figures figures = load.run(CONNECTIONS, time, mixed(new Schools(SCHOOLS, start.keys().token("registry-editor")),
                    start.keys().token("reader")));
            return new Outcome(start.name(), List.of(figures.and("MB", service.megabytes())), null);
        }
    }
}
