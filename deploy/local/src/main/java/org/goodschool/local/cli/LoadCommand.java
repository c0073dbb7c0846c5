package org.goodschool.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.goodschool.local.Json;
import org.goodschool.local.Problem;
import org.goodschool.local.load.LoadOptions;
import org.goodschool.local.load.LoadResult;
import org.goodschool.local.load.Loader;
import org.goodschool.local.load.ReportText;
import org.goodschool.local.stack.Running;
import org.goodschool.local.stack.Settings;
import org.goodschool.local.stack.StackLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "load", description = "Load published files: GIAS extract, links and groups, Ofsted inspections, key stage 2 and 4 results.")
final class LoadCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files, each known by its header line.")
    private List<Path> files;

    @Option(names = "--la", paramLabel = "CODE", description = "Take this local authority's schools; can be given several times.")
    private List<String> areas = List.of();

    @Option(names = "--all-england", description = "Take every school in the file.")
    private boolean allEngland;

    @Option(names = "--dry-run", description = "Say what would happen, record nothing.")
    private boolean dryRun;

    @Option(names = "--academic-year", paramLabel = "Y",
            description = "The year in which the results' academic year ends (unset: from the file's name).")
    private Integer academicYear;

    @Option(names = "--compute-comparators", description = "Compute the year's national medians from this file and record them as computed.")
    private boolean computeComparators;

    @Option(names = "--release", paramLabel = "R",
            description = "How final results are: provisional, revised or final (unset: from the file's name, if it says).")
    private String release;

    @Option(names = "--published-on", paramLabel = "DATE", description = "The day on which results were published, such as 2018-12-13.")
    private String publishedOn;

    @Option(names = "--json", description = "Print one JSON array on stdout, an object a file.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        if (allEngland && !areas.isEmpty()) {
            throw new Problem("--la and --all-england exclude each other: choose one");
        }
        Settings settings = Settings.fromEnvironment();
        if (!StackLock.held(settings.home())) {
            // another folder's stack may listen on these ports, and would only say that the token is not its own
            throw new Problem(StackLock.notHeld(settings.home()));
        }
        Settings stack = Running.read(settings.home()).map(running -> running.appliedTo(settings)).orElse(settings);
        var options = new LoadOptions(areasFrom(System.getenv("GOODSCHOOL_LA")), allEngland, dryRun, academicYear, computeComparators,
                release, publishedOn);
        List<LoadResult> results = new Loader(stack, System.err).load(files, options, this::print);
        if (json) {
            System.out.println(Json.MAPPER.writeValueAsString(results.stream().map(LoadResult::report).toList()));
        }
        return results.stream().allMatch(LoadResult::isClean) ? 0 : 1;
    }

    private void print(LoadResult result) {
        if (!json) {
            System.out.println(ReportText.of(result));
        }
    }

    private List<String> areasFrom(String councilsOwn) {
        if (allEngland || !areas.isEmpty() || councilsOwn == null || councilsOwn.isBlank()) {
            return areas;
        }
        return List.of(councilsOwn.strip());
    }
}
