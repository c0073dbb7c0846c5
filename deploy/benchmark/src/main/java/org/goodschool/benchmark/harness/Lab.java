package org.goodschool.benchmark.harness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.goodschool.benchmark.postgres.Cluster;

/** What a benchmark works with: its settings, a PostgreSQL, folders. All that is opened through it ends with it. */
public final class Lab implements AutoCloseable {

    private final Options options;
    private final Path project;
    private final PrintStream terminal;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Map<String, String> versions = new TreeMap<>();
    private Cluster cluster;

    public Lab(Options options, Path project, PrintStream terminal) {
        this.options = options;
        this.project = project;
        this.terminal = terminal;
    }

    public Options options() {
        return options;
    }

    /** The project's root folder. */
    public Path project() {
        return project;
    }

    /** What may be thrown away: logs, results, what npm installs. */
    public Path target() {
        return project.resolve("deploy/benchmark/target");
    }

    /** Started when first asked for, with nothing in it. */
    public synchronized Cluster cluster() throws IOException {
        if (cluster == null) {
            progress("starting PostgreSQL in " + options.data());
            cluster = closing(Cluster.start(options.data(), target()));
        }
        return cluster;
    }

    synchronized Cluster clusterIfStarted() {
        return cluster;
    }

    /** What somebody else dirtied is written out first: nobody pays for the checkpoint of another. */
    void beforeRound() throws SQLException {
        Cluster started = clusterIfStarted();
        if (started != null) {
            started.checkpoint();
        }
    }

    /** Says which version of something took part; it is printed and kept with the results. */
    public void version(String what, String version) {
        versions.put(what, version);
    }

    Map<String, String> versions() {
        return versions;
    }

    public void progress(String line) {
        terminal.println("  " + line);
    }

    /** It ends with the lab, in the opposite order, whatever happens. */
    public synchronized <T extends AutoCloseable> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    public Path folder(String name) throws IOException {
        return Files.createDirectories(target().resolve(name));
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failed) {
                progress("not closed: " + failed);
            }
        }
    }
}
