package org.goodschool.benchmark.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.goodschool.benchmark.harness.Benchmark;
import org.goodschool.benchmark.harness.Comparison;
import org.goodschool.benchmark.harness.Goal;
import org.goodschool.benchmark.harness.Goal.Level;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.harness.Rounds;
import org.goodschool.benchmark.postgres.Database;
import org.goodschool.benchmark.service.HttpLoad.Request;
import org.goodschool.benchmark.store.BareRows;

/** A command as a caller meets it: decode, authorise, load, decide, append, project, answer. */
public final class CommandBenchmark implements Benchmark {

    private static final String COMMAND = "Good School";
    private static final String INSERT = "INSERT by pgbench";
    private static final List<Integer> CONNECTIONS = List.of(16, 64);
    private static final int MOST = 64;
    private static final Duration UNTIL_COMPILED = Duration.ofSeconds(90);
    private static final int SCHOOLS = 5_000;

    @Override
    public String name() {
        return "command";
    }

    @Override
    public String compares() {
        return "commands over HTTP by 16 and 64 connections, against pgbench inserting the same row, and a request that does nothing";
    }

    @Override
    public String takes() {
        return "about 7 minutes";
    }

    @Override
    public List<String> notCompared() {
        return List.of(
                "publishing: there is no Kafka here, end-to-end has it",
                "commands that do not share transactions: so far those of the register do, those of the other services have one each",
                "a service that has just started: on two cores its compiler is at work for about a minute under load",
                "many callers: all commands come with one token, whose signature is then remembered for a minute",
                "the load generators: ours is this JVM and takes its share of the same processors, pgbench is C and takes little");
    }

    @Override
    public List<Comparison> run(Lab lab) throws Exception {
        var keys = new Keys();
        BareRows rows = BareRows.in(lab);
        Database database = lab.cluster().createForService("registry");
        lab.progress("starting school-registry");
        PackagedService registry = PackagedService.start(lab, "school-registry", database, keys);
        HttpLoad load = lab.closing(new HttpLoad(registry.port(), MOST));
        var schools = new Schools(SCHOOLS, keys.token("registry-editor"));
        lab.progress("registering %d schools".formatted(SCHOOLS));
        schools.register(load);
        lab.progress("until the service's code is compiled");
        new LoadContestant(COMMAND, load, MOST, schools.renaming())
                .round(lab.options().quick() ? lab.options().warmUp() : UNTIL_COMPILED);
        List<Comparison> comparisons = new ArrayList<>();
        for (int connections : CONNECTIONS) {
            comparisons.add(comparison(lab, rows, load, schools, connections));
        }
        return comparisons;
    }

    private static Comparison comparison(Lab lab, BareRows rows, HttpLoad load, Schools schools, int connections)
            throws Exception {
        String title = connections + " connections";
        var outcomes = Rounds.of(lab, title, List.of(
                new LoadContestant(COMMAND, load, connections, schools.renaming()),
                rows.pgbench(connections),
                new LoadContestant("nothing done", load, connections, () -> Request.get("/q/health/live", null))));
        return new Comparison(title, "events/s", COMMAND, outcomes,
                List.of(Goal.atLeast(Level.MUST, 0.35, INSERT), Goal.atLeast(Level.AIM, 0.7, INSERT)));
    }
}
