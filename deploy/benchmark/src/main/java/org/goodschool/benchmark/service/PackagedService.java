package org.goodschool.benchmark.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.postgres.Database;

/**
 * One packaged service as it is deployed: its jar, its variables, the JVM options that {@code ./goodschool up} gives it.
 * There is no Kafka: what its relay would publish waits, and the relay asks again once a second.
 */
final class PackagedService implements AutoCloseable {

    static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC");
    private static final String NO_KAFKA = "127.0.0.1:1";
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(3);
    private static final int POOL = 20;

    private final Process process;
    private final int port;
    private final Duration untilReady;

    private PackagedService(Process process, int port, Duration untilReady) {
        this.process = process;
        this.port = port;
        this.untilReady = untilReady;
    }

    static PackagedService start(Lab lab, String service, Database database, Keys keys) throws IOException, InterruptedException {
        return start(lab, service, database, keys, OPTIONS, Map.of());
    }

    /** @param settings variables beside those that every service needs */
    static PackagedService start(Lab lab, String service, Database database, Keys keys, List<String> options,
            Map<String, String> settings) throws IOException, InterruptedException {
        Path jar = lab.project().resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", jar.toString()));
        Path log = lab.folder("logs").resolve(service + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("GOODSCHOOL_"));
        builder.environment().putAll(database.serviceEnvironment(POOL));
        builder.environment().put("GOODSCHOOL_LA", "001");
        builder.environment().put("GOODSCHOOL_HOST", "127.0.0.1");
        builder.environment().put("GOODSCHOOL_PORT", String.valueOf(port));
        builder.environment().put("GOODSCHOOL_KAFKA_BOOTSTRAP", NO_KAFKA);
        builder.environment().put("GOODSCHOOL_OIDC_PUBLIC_KEY", keys.publicKey());
        builder.environment().put("GOODSCHOOL_LOG_JSON", "false");
        builder.environment().putAll(settings);
        long before = System.nanoTime();
        Process process = builder.start();
        try {
            awaitReady(process, port, log);
        } catch (IOException | RuntimeException | InterruptedException failed) {
            process.destroyForcibly();
            throw failed;
        }
        return lab.closing(new PackagedService(process, port, Duration.ofNanos(System.nanoTime() - before)));
    }

    private static void awaitReady(Process process, int port, Path log) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready")).timeout(Duration.ofSeconds(5)).build();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // nobody listens yet
                }
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
        throw new IOException("not ready: see " + log);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Duration untilReady() {
        return untilReady;
    }

    /** Resident memory in MB, as the kernel counts it. */
    double megabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:")).mapToDouble(line -> Double.parseDouble(line.split("\\s+")[1]) / 1024)
                .findFirst().orElseThrow(() -> new IOException("no VmRSS"));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
