package org.goodschool.acceptance;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The real thing: `./goodschool up` in a data folder and on ports of its own. */
final class Stack implements AutoCloseable {

    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(6);
    private static final Duration BACK_WITHIN = Duration.ofMinutes(3);
    /** An event handled by one service may make the next one's: all must be at rest for a while. */
    private static final Duration AT_REST_FOR = Duration.ofMillis(800);
    private static final int PAGE = 1000;
    /** As a stack runs them by default, but for the second compiler, which would cost more than it gives back in minutes. */
    private static final String SHORT_LIVED = "-Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -XX:TieredStopAtLevel=1";

    private final Path home;
    private final Map<String, String> settings;
    private final CommandLine commandLine;
    private final Watchman watchman;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Stack(String name, Map<String, String> more) {
        home = Project.STACKS.resolve(name);
        delete(home);
        settings = new HashMap<>(Ports.free());
        settings.put("GOODSCHOOL_HOME", home.toString());
        settings.put("GOODSCHOOL_SERVICE_JAVA_OPTS", SHORT_LIVED);
        settings.putAll(more);
        commandLine = new CommandLine(settings, home.resolve("commands"));
        watchman = Watchman.over(commandLine);
    }

    /** @return what it said */
    String up(String... options) {
        var arguments = new ArrayList<>(List.of("up", "--detach"));
        arguments.addAll(List.of(options));
        return commandLine.run(arguments.toArray(String[]::new)).succeeded().out();
    }

    void down() {
        commandLine.run("down").succeeded();
    }

    CommandLine commandLine() {
        return commandLine;
    }

    Path home() {
        return home;
    }

    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    int port(Service service) {
        return Integer.parseInt(settings.get(service.portVariable()));
    }

    URI address(Service service, String path) {
        return URI.create("http://127.0.0.1:" + port(service) + path);
    }

    String kafkaBootstrap() {
        return "127.0.0.1:" + settings.get("GOODSCHOOL_PORT_KAFKA");
    }

    /** A request to a service by somebody of that role; without a role, by a stranger. */
    RequestSpecification to(Service service, String... roles) {
        RequestSpecification request = given().baseUri("http://127.0.0.1").port(port(service)).accept("application/json");
        return roles.length == 0 ? request : request.auth().oauth2(token(String.join(",", roles)));
    }

    JsonNode get(Service service, String role, String path) {
        return Json.read(to(service, role).urlEncodingEnabled(false).get(path).then().statusCode(200).extract().asString());
    }

    /** All of a list, page by page. */
    List<JsonNode> list(Service service, String role, String path) {
        var items = new ArrayList<JsonNode>();
        String next = null;
        do {
            JsonNode page = get(service, role, path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE
                    + (next == null ? "" : "&after=" + next));
            page.path("items").forEach(items::add);
            String last = next;
            next = page.path("next").asText(null);
            // the feed of events has a place to go on from even where there is nothing new
            next = next == null || next.equals(last) ? null : next;
        } while (next != null);
        return items;
    }

    String token(String roles) {
        return tokens.computeIfAbsent(roles, named -> commandLine.run("token", "--role", named).succeeded().out().strip());
    }

    JsonNode load(String... arguments) {
        return reports(commandLine.run(loading(arguments)).succeeded());
    }

    CommandLine.Running startLoad(String... arguments) {
        return commandLine.start(loading(arguments));
    }

    static JsonNode reports(CommandLine.Answer load) {
        JsonNode reports = load.json();
        return reports.size() == 1 ? reports.get(0) : reports;
    }

    private static String[] loading(String... arguments) {
        var command = new ArrayList<>(List.of("load", "--json"));
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    void awaitCaughtUp() {
        await("all four services caught up").atMost(CAUGHT_UP_WITHIN).during(AT_REST_FOR)
                .pollInterval(Duration.ofMillis(200)).ignoreExceptions().until(this::isAtRest);
    }

    private boolean isAtRest() {
        for (Service service : Service.values()) {
            JsonNode health = Json.read(to(service).get("/q/health/group/lag").asString());
            if (health.path("checks").isEmpty() || Json.items(health.path("checks")).stream()
                    .anyMatch(check -> check.at("/data/lag").asLong(-1) != 0)) {
                return false;
            }
        }
        return true;
    }

    /** kill -9; the supervisor is to start it again. */
    void kill(Service service) {
        ProcessHandle.of(pid(service)).orElseThrow().destroyForcibly();
    }

    long pid(Service service) {
        return Json.read(home.resolve("stack.json")).at("/processes/" + service.module() + "/pid").asLong();
    }

    Optional<ProcessHandle> process(Service service) {
        return ProcessHandle.of(pid(service));
    }

    /** Kafka's broker lives in it. */
    Optional<ProcessHandle> supervisor() {
        return ProcessHandle.of(Json.read(home.resolve("stack.json")).at("/supervisor/pid").asLong());
    }

    Optional<ProcessHandle> postmaster() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst().strip()));
        } catch (IOException | NoSuchElementException notThere) {
            return Optional.empty();
        }
    }

    void awaitBack(Service service, long killed) {
        await(service.module() + " started again").atMost(BACK_WITHIN).pollInterval(Duration.ofMillis(200)).ignoreExceptions()
                .until(() -> pid(service) != 0 && pid(service) != killed
                        && to(service).get("/q/health/ready").statusCode() == 200);
    }

    /** The logs stay, for whoever wants to know why a test failed. */
    @Override
    public void close() {
        commandLine.run("down");
        watchman.close();
        delete(home.resolve("postgres"));
        delete(home.resolve("kafka"));
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
