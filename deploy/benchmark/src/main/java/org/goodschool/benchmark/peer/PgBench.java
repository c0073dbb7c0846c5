package org.goodschool.benchmark.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodschool.benchmark.harness.Contestant;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.postgres.Database;

/** The same INSERT by PostgreSQL's own load generator, written in C: what the database takes when the client costs nothing. */
public record PgBench(String name, Database database, int clients, Path script) implements Contestant {

    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("(?m)^latency average = ([0-9.]+) ms");

    private static final String INSERT = """
            insert into event (tx, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)
            values (pg_current_xact_id(), 'sample:' || uuidv7(), 1, uuidv7(), 'SampleInspected', 1,
                '%s', '%s', now());
            """;

    /** Null where there is no pgbench on this machine. */
    public static String version() throws InterruptedException {
        try {
            return output(List.of("pgbench", "--version")).strip();
        } catch (IOException missing) {
            return null;
        }
    }

    /** @param database with our event table */
    public static PgBench inserting(String name, Database database, int clients, Path folder, String data, String metadata)
            throws IOException {
        Path script = folder.resolve("insert.pgbench");
        // it would take a colon before a letter for a variable of its own
        Files.writeString(script, INSERT.formatted(data, metadata).replaceAll("\\s*\\n\\s*", " ").replace("request:", "request-") + "\n");
        return new PgBench(name, database, clients, script);
    }

    @Override
    public Figures round(Duration time) throws IOException, InterruptedException {
        int threads = Math.min(clients, Runtime.getRuntime().availableProcessors());
        String told = output(List.of("pgbench", "-n", "-M", "prepared", "-c", String.valueOf(clients), "-j", String.valueOf(threads),
                "-T", String.valueOf(Math.max(1, time.toSeconds())), "-f", script.toString(), database.uri()));
        return Figures.of("events/s", number(RATE, told)).and("average ms", number(LATENCY, told));
    }

    private static double number(Pattern pattern, String told) throws IOException {
        Matcher matcher = pattern.matcher(told);
        if (!matcher.find()) {
            throw new IOException("pgbench says " + told.strip());
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(output.strip());
        }
        return output;
    }
}
