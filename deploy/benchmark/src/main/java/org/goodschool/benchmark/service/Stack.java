package org.goodschool.benchmark.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.goodschool.benchmark.harness.Lab;

/** The whole of it, as {@code ./goodschool up} starts it: PostgreSQL, Kafka and the four services, durable. */
final class Stack implements AutoCloseable {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 30_000;
    private static final List<String> PORTS = List.of("GOODSCHOOL_PORT_REGISTRY", "GOODSCHOOL_PORT_PERFORMANCE",
            "GOODSCHOOL_PORT_INTERVENTION", "GOODSCHOOL_PORT_PARTNER", "GOODSCHOOL_PORT_POSTGRES", "GOODSCHOOL_PORT_KAFKA");

    private final Path project;
    private final Map<String, String> environment;

    private Stack(Path project, Map<String, String> environment) {
        this.project = project;
        this.environment = environment;
    }

    static Stack up(Lab lab) throws IOException, InterruptedException {
        return up(lab, Map.of());
    }

    /** @param settings variables beside those that keep this stack from others */
    static Stack up(Lab lab, Map<String, String> settings) throws IOException, InterruptedException {
        Path home = lab.options().data().resolve("stack");
        delete(home);
        var environment = new LinkedHashMap<String, String>();
        int port = freePorts();
        for (String variable : PORTS) {
            environment.put(variable, String.valueOf(port++));
        }
        environment.put("GOODSCHOOL_HOME", home.toString());
        environment.put("GOODSCHOOL_SKIP_BUILD", "built before the benchmark began");
        environment.putAll(settings);
        var stack = new Stack(lab.project(), environment);
        lab.closing(stack);
        stack.run("up", "--detach", "--empty");
        return stack;
    }

    int registry() {
        return port("REGISTRY");
    }

    int performance() {
        return port("PERFORMANCE");
    }

    int intervention() {
        return port("INTERVENTION");
    }

    int partner() {
        return port("PARTNER");
    }

    /** The database of a service, in the role in which the service itself works. */
    Connection database(String name) throws IOException, SQLException {
        Path password = Path.of(environment.get("GOODSCHOOL_HOME"), "keys", "database-password");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port("POSTGRES"), name),
                name + "_app", Files.readString(password).strip());
    }

    String kafka() {
        return "127.0.0.1:" + port("KAFKA");
    }

    private int port(String of) {
        return Integer.parseInt(environment.get("GOODSCHOOL_PORT_" + of));
    }

    String token(String role) throws IOException, InterruptedException {
        return run("token", "--role", role).strip();
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(project.resolve("goodschool").toString()));
        command.addAll(List.of(arguments));
        // to files: what stays must not hold a pipe of ours
        Path output = Files.createTempFile("goodschool", ".out");
        var builder = new ProcessBuilder(command).directory(project.toFile()).redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("GOODSCHOOL_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        if (status != 0) {
            throw new IOException("./goodschool %s ended with %d: %s".formatted(String.join(" ", arguments), status, said));
        }
        return said;
    }

    private static int freePorts() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            int port = first;
            // Kafka's controller takes the one after Kafka's
            while (port <= first + PORTS.size() && isFree(port)) {
                port++;
            }
            if (port > first + PORTS.size()) {
                return first;
            }
        }
        throw new IllegalStateException("no free ports in a row");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("down");
    }
}
