package org.goodschool.performance.page;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.goodschool.chassis.eventstore.Json;

/** A headless Chromium of its own, asked over its DevTools protocol on the loopback; gone when closed. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

    /** On the PATH, or where GOODSCHOOL_CHROMIUM says. */
    public static Optional<Path> installed() {
        String named = System.getenv("GOODSCHOOL_CHROMIUM");
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(Stream.ofNullable(named).map(Path::of), onPath).filter(Files::isExecutable).findFirst();
    }

    /** @param home for its profile, which is nobody else's */
    public Browser(Path program, Path home) {
        try {
            Files.createDirectories(home);
            Path port = home.resolve("DevToolsActivePort");
            Files.deleteIfExists(port);
            process = new ProcessBuilder(program.toString(), "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                    "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                    "--disable-sync", "--remote-debugging-address=127.0.0.1", "--remote-debugging-port=0", "--user-data-dir=" + home, "about:blank")
                    .redirectErrorStream(true).redirectOutput(home.resolve("chromium.log").toFile()).start();
            await("Chromium listens").atMost(PATIENCE).until(() -> Files.exists(port) && Files.readAllLines(port).size() == 2);
            socket = http.newWebSocketBuilder().buildAsync(page(Files.readAllLines(port).getFirst()), new Answers()).join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI page(String port) {
        return await("Chromium has a page").atMost(PATIENCE).ignoreExceptions().until(() -> items(Json.read(http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build(), BodyHandlers.ofString()).body(), JsonNode.class))
                .stream().filter(target -> target.path("type").asText().equals("page"))
                .map(target -> URI.create(target.path("webSocketDebuggerUrl").asText())).findFirst(), Optional::isPresent).orElseThrow();
    }

    public void open(URI address) {
        call("Page.navigate", Map.of("url", address.toString()));
        awaitPage(address.toString());
    }

    public void awaitPage(String address) {
        await("the page " + address).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).ignoreExceptions()
                .until(() -> evaluate("document.readyState === 'complete' && location.href.startsWith('" + address + "')").asBoolean());
    }

    /** As wide as a window or a telephone. */
    public void width(int pixels) {
        call("Emulation.setDeviceMetricsOverride", Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What an expression comes to on the page: the page itself runs no script. */
    public JsonNode evaluate(String expression) {
        JsonNode answer = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** The whole page as a PNG, whatever its height. */
    public byte[] screenshot() {
        return Base64.getDecoder().decode(call("Page.captureScreenshot", Map.of("captureBeyondViewport", true)).path("data").asText());
    }

    /** As it would be printed, on the paper that the page asks for. */
    public byte[] pdf() {
        return Base64.getDecoder().decode(call("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true)).path("data").asText());
    }

    /** What a screen reader is told: each node with its role and name. */
    public List<JsonNode> accessibility() {
        return items(call("Accessibility.getFullAXTree", Map.of()).path("nodes"));
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("id", id).put("method", method);
        ObjectNode params = request.putObject("params");
        parameters.forEach(params::putPOJO);
        socket.sendText(request.toString(), true).join();
        JsonNode said = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.path("error"));
        }
        return said.path("result");
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private final class Answers implements WebSocket.Listener {

        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                JsonNode message = Json.read(part.toString(), JsonNode.class);
                part.setLength(0);
                CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt());
                if (answer != null) {
                    answer.complete(message);
                }
            }
            from.request(1);
            return null;
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        http.shutdownNow();
    }
}
