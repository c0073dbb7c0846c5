package org.goodschool.benchmark.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.postgres.Database;

/**
 * A contestant's process, seen from the benchmark. Each has one of its own, so that no contestant warms up, or litters, the
 * JVM of another; it stays through all rounds, so that it is as warm as a service.
 */
public final class WorkerProcess implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    /** The line with which a worker says that orders may come. */
    static final String READY = "{\"ready\":true}";
    private static final long END_WAIT_SECONDS = 10;

    private final String name;
    private final Path log;
    private final Database database;
    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;

    private WorkerProcess(String name, Path log, Database database, Process process) {
        this.name = name;
        this.log = log;
        this.database = database;
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** On this JVM's own jar. */
    public static WorkerProcess java(Lab lab, Workloads workload, Database database, int pool) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "--add-opens", "java.base/java.lang=ALL-UNNAMED"));
        String further = System.getenv("GOODSCHOOL_BENCH_JAVA_OPTS");
        if (further != null && !further.isBlank()) {
            command.addAll(List.of(further.strip().split("\\s+")));
        }
        command.addAll(List.of("-jar", lab.target().resolve("quarkus-app/quarkus-run.jar").toString(),
                WorkerMain.COMMAND, workload.title()));
        return start(lab, workload.title(), lab.target(), command, database, pool);
    }

    public static WorkerProcess start(Lab lab, String name, Path folder, List<String> command, Database database, int pool)
            throws IOException {
        Path log = lab.folder("logs").resolve(name + ".log");
        var builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        WorkerDatabase.tell(database, builder.environment());
        builder.environment().putAll(database.serviceEnvironment(pool));
        var worker = lab.closing(new WorkerProcess(name, log, database, builder.start()));
        worker.awaitReady();
        return worker;
    }

    /** @throws IOException where the worker could not, with its own reason */
    public Figures run(Order order) throws IOException {
        orders.write(JSON.writeValueAsString(order) + "\n");
        orders.flush();
        return JSON.treeToValue(answer().get("figures"), Figures.class);
    }

    /** A JVM that is told to record or to log has its own say before. */
    private void awaitReady() throws IOException {
        while (!next().equals(READY)) {
            // not for us
        }
    }

    private String next() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("%s ended: see %s".formatted(name, log));
        }
        return line;
    }

    /** User and system, since it started. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    Database database() {
        return database;
    }

    private JsonNode answer() throws IOException {
        JsonNode answer = JSON.readTree(next());
        if (answer.has("error")) {
            throw new IOException("%s (see %s)".formatted(answer.get("error").asText(), log));
        }
        return answer;
    }

    /** It ends where its orders do. */
    @Override
    public void close() throws IOException, InterruptedException {
        try {
            orders.close();
        } catch (IOException gone) {
            // it has ended already
        }
        if (!process.waitFor(END_WAIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
