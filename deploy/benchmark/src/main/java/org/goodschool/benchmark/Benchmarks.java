package org.goodschool.benchmark;

import java.util.List;
import org.goodschool.benchmark.harness.Benchmark;
import org.goodschool.benchmark.service.CommandBenchmark;
import org.goodschool.benchmark.service.EndToEndBenchmark;
import org.goodschool.benchmark.service.GrowthBenchmark;
import org.goodschool.benchmark.service.ImportBenchmark;
import org.goodschool.benchmark.service.QueriesBenchmark;
import org.goodschool.benchmark.service.RebuildBenchmark;
import org.goodschool.benchmark.service.StartBenchmark;
import org.goodschool.benchmark.store.AppendBatchBenchmark;
import org.goodschool.benchmark.store.AppendBenchmark;
import org.goodschool.benchmark.store.CatchUpBenchmark;

/** All there are, in the order in which {@code all} runs them. */
final class Benchmarks {

    static final List<Benchmark> ALL = List.of(
            new AppendBenchmark(), new AppendBatchBenchmark(), new CatchUpBenchmark(),
            new CommandBenchmark(), new EndToEndBenchmark(), new ImportBenchmark(), new QueriesBenchmark(), new StartBenchmark(),
            new GrowthBenchmark(), new RebuildBenchmark());

    private Benchmarks() {
    }

    static Benchmark named(String name) {
        return ALL.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("there is no benchmark %s; there are %s and all".formatted(
                        name, String.join(", ", ALL.stream().map(Benchmark::name).toList()))));
    }
}
