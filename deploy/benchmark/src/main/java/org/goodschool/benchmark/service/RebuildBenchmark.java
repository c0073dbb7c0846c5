package org.goodschool.benchmark.service;

import java.util.List;
import java.util.Map;
import org.goodschool.benchmark.harness.Benchmark;
import org.goodschool.benchmark.harness.Comparison;
import org.goodschool.benchmark.harness.Goal;
import org.goodschool.benchmark.harness.Goal.Level;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.harness.Rounds;

/** How long the register's list of schools takes to be worked out anew from all that ever happened. */
public final class RebuildBenchmark implements Benchmark {

    private static final String US = "Good School";
    private static final int SCHOOLS = 25_000;
    private static final int SCHOOLS_OF_A_QUICK_RUN = 500;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String compares() {
        return "a projection of 25,000 schools rebuilt from a million events in a packaged school-registry, as an operator asks for it";
    }

    @Override
    public String takes() {
        return "about 7 minutes";
    }

    @Override
    public List<String> notCompared() {
        return List.of(
                "other systems: the issue names none; they rebuild by deleting the read model, which this does not",
                "a service that is busy: nothing else goes on meanwhile");
    }

    @Override
    public List<Comparison> run(Lab lab) throws Exception {
        int schools = lab.options().quick() ? SCHOOLS_OF_A_QUICK_RUN : SCHOOLS;
        lab.progress("filling a register with %,d events of %,d schools".formatted(lab.options().events(), schools));
        FilledRegister filled = FilledRegister.of(lab, "rebuilt", schools, lab.options().events());
        PackagedService registry = filled.start(lab, Map.of());
        HttpLoad load = lab.closing(new HttpLoad(registry.port(), 1));
        var outcomes = Rounds.of(lab, "rebuild", List.of(
                new RebuildContestant(US, load, filled.keys().token("operator"), "school", schools)));
        return List.of(new Comparison("%,d schools".formatted(schools), "events/s", US, outcomes,
                List.of(Goal.floor(Level.MUST, 20_000), Goal.floor(Level.AIM, 60_000)))
                .beside("seconds", "events", "rows changed"));
    }
}
