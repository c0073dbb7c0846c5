package org.goodschool.benchmark.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.goodschool.benchmark.harness.Absent;
import org.goodschool.benchmark.harness.Benchmark;
import org.goodschool.benchmark.harness.Comparison;
import org.goodschool.benchmark.harness.Contestant;
import org.goodschool.benchmark.harness.Goal;
import org.goodschool.benchmark.harness.Goal.Level;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.harness.Rounds;

/** Published files of the whole of England, against PostgreSQL's COPY of the same bytes. */
public final class ImportBenchmark implements Benchmark {

    private static final String IMPORT = "Good School";
    private static final String COPY = "COPY";
    private static final String DATA = "GOODSCHOOL_SHARED_DATA";

    private enum File {
        GIAS("GIAS, every open school of England", "gias/edubasealldata_england_open_2022.csv", "school-registry", "allEngland=true"),
        KS2("KS2 of England, judged against the floor standard", "performance/england_ks2_2016.csv", "performance-service",
                "allEngland=true&academicYear=2016");

        private final String title;
        private final String path;
        private final String service;
        private final String query;

        File(String title, String path, String service, String query) {
            this.title = title;
            this.path = path;
            this.service = service;
            this.query = query;
        }
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String compares() {
        return "published files of all England, loaded and judged, against COPY of the same file into a table of texts";
    }

    @Override
    public String takes() {
        return "about 6 minutes";
    }

    @Override
    public List<String> notCompared() {
        return List.of(
                "what COPY does not do: no value is checked, no event, no history, no read model, no judgement",
                "the first minute of a JVM: each round has a process and a database of its own, and a dry run of the same file, "
                        + "as an operator makes one, comes before the import that is measured");
    }

    @Override
    public List<Comparison> run(Lab lab) throws Exception {
        List<Comparison> comparisons = new ArrayList<>();
        for (File file : File.values()) {
            var outcomes = Rounds.of(lab, file.title, contestants(lab, file));
            comparisons.add(new Comparison(file.title, "seconds", IMPORT, outcomes, List.of(
                    Goal.atMost(Level.MUST, 30, COPY), Goal.ceiling(Level.MUST, 20), Goal.atMost(Level.AIM, 10, COPY))));
        }
        return comparisons;
    }

    private static List<Contestant> contestants(Lab lab, File file) throws IOException {
        String elsewhere = System.getenv(DATA);
        Path path = (elsewhere == null ? lab.project().resolveSibling("shared").resolve("data") : Path.of(elsewhere)).resolve(file.path);
        if (!Files.exists(path)) {
            String why = "the published file is not at %s (set %s)".formatted(path, DATA);
            return List.of(new Absent(IMPORT, why), new Absent(COPY, why));
        }
        return List.of(new ImportContestant(IMPORT, lab, file.service, path, file.query), new CopyContestant(COPY, lab, path));
    }
}
