package org.goodschool.local.load;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.goodschool.local.Problem;
import org.goodschool.local.load.FileOnDisk.Recognised;
import org.goodschool.local.load.FileOnDisk.Refused;
import org.goodschool.local.stack.Lag;
import org.goodschool.local.stack.Service;
import org.goodschool.local.stack.Settings;
import org.goodschool.local.stack.StackLock;
import org.goodschool.local.token.LocalKeys;
import org.goodschool.local.token.Role;
import org.goodschool.local.token.Tokens;

/** Loads files one after another: the register first, because the other kinds speak of its schools. */
public final class Loader {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Settings settings;
    private final PrintStream progress;
    private final ImportClient client;
    private final Lag lag;
    private boolean registerChanged;

    public Loader(Settings settings, PrintStream progress) {
        this.settings = settings;
        this.progress = progress;
        this.lag = new Lag(settings);
        var tokens = new Tokens(LocalKeys.in(settings.keys()));
        this.client = new ImportClient(() -> tokens.forCommandLine(Role.OPERATOR, Role.REGISTRY_EDITOR, Role.PERFORMANCE_ANALYST),
                PATIENCE, () -> StackLock.held(settings.home()));
    }

    /** @return a result for each file, in the order in which they were named */
    public List<LoadResult> load(List<Path> files, LoadOptions options, Consumer<LoadResult> asDone) {
        var results = new LoadResult[files.size()];
        List<FileOnDisk> looked = files.stream().map(FileOnDisk::look).toList();
        List<Integer> order = new ArrayList<>(IntStream.range(0, files.size()).boxed().toList());
        order.sort(Comparator.comparingInt(index -> rank(looked.get(index))));
        for (int index : order) {
            results[index] = one(looked.get(index), options);
            asDone.accept(results[index]);
        }
        return Arrays.asList(results);
    }

    private static int rank(FileOnDisk file) {
        return switch (file) {
            case Recognised recognised -> recognised.kind().ordinal();
            case Refused refused -> -1;
        };
    }

    private LoadResult one(FileOnDisk file, LoadOptions options) {
        return switch (file) {
            case Refused refused -> LoadResult.refused(nameOf(refused.path()), null, refused.why());
            case Recognised recognised -> send(recognised, options);
        };
    }

    private LoadResult send(Recognised file, LoadOptions options) {
        LoadOptions complete = options;
        if (file.kind().isOfOneAcademicYear()) {
            Optional<Integer> year = Optional.ofNullable(options.academicYear()).or(() -> AcademicYear.inNameOf(file.path()));
            if (year.isEmpty()) {
                return LoadResult.refused(nameOf(file.path()), file.kind().id(),
                        "its name does not say of which academic year it is: add --academic-year, the year in which it ends (2014 for 2013/14)");
            }
            complete = options.withAcademicYear(year.get());
            waitForTheRegister();
        }
        try (var shown = new Progress(progress, file.path().getFileName().toString(), file.bytes())) {
            LoadResult result = client.send(address(file, complete), file.path(), file.kind(), shown);
            registerChanged |= file.kind().owner() == Service.REGISTRY && result.isClean() && !complete.dryRun();
            return result;
        } catch (IOException unreadable) {
            return LoadResult.refused(nameOf(file.path()), file.kind().id(), "cannot be read: " + unreadable.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Problem("interrupted");
        }
    }

    /** Results are judged with the register's help where the file is silent: it should have arrived. */
    private void waitForTheRegister() {
        if (registerChanged) {
            lag.awaitCaughtUp(Duration.ofMinutes(2));
            registerChanged = false;
        }
    }

    private URI address(Recognised file, LoadOptions options) {
        var query = new ArrayList<String>();
        query.add("fileName=" + encoded(file.path().getFileName().toString()));
        options.areas().forEach(area -> query.add("la=" + encoded(area)));
        if (options.allEngland()) {
            query.add("allEngland=true");
        }
        if (options.dryRun()) {
            query.add("dryRun=true");
        }
        if (file.kind().isOfOneAcademicYear()) {
            query.add("academicYear=" + options.academicYear());
            if (options.computeComparators()) {
                query.add("computeComparators=true");
            }
            if (options.release() != null) {
                query.add("release=" + encoded(options.release()));
            }
            if (options.publishedOn() != null) {
                query.add("publishedOn=" + encoded(options.publishedOn()));
            }
        }
        return URI.create(settings.address(file.kind().owner()) + "/v1/imports?" + String.join("&", query));
    }

    private static String nameOf(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
