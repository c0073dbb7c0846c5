package org.goodschool.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file is sent until its owner has answered")
class ImportClientTest {

    private static final String REPORT = """
            {"id": "1", "file": "f.csv", "kind": "gias", "outcome": "%s", "rows": 3, "accepted": 1, "unchanged": 0, "skipped": %d,
             "skippedByReason": {"another-la": %d}, "rejected": %d, "errors": [], "events": 1}""";

    private final Deque<Runnable> answers = new ArrayDeque<>();
    private final List<String> received = new ArrayList<>();
    private HttpServer server;
    private HttpExchange current;

    @TempDir
    Path folder;

    @BeforeEach
    void aServiceThatAnswersAsTold() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 5);
        server.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            current = exchange;
            answers.removeFirst().run();
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void givenAServiceThatIsRestarting_whenAFileIsSent_thenItIsSentAgainAndTheReportIsTheLastAnswer() throws Exception {
        answers.add(() -> answer(503, "{}"));
        answers.add(() -> current.close());
        answers.add(() -> answer(201, REPORT.formatted("APPLIED", 2, 2, 0)));

        LoadResult result = send();

        assertThat(result.isClean()).isTrue();
        assertThat(result.count("accepted")).isEqualTo(1);
        assertThat(result.field("skippedByReason").path("another-la").asInt()).isEqualTo(2);
        assertThat(received).hasSize(3).allMatch("URN\n1\n"::equals);
    }

    @Test
    void givenAFileThatTheOwnerRefuses_thenItIsSentOnceAndTheResultIsNotClean() throws Exception {
        answers.add(() -> answer(422, REPORT.formatted("REFUSED", 0, 0, 3)));

        assertThat(send().isClean()).isFalse();
        assertThat(received).hasSize(1);
    }

    @Test
    void givenAProblemWithoutAReport_thenTheResultStillHasEveryField() throws Exception {
        answers.add(() -> answer(400, "{\"title\": \"Bad request\", \"detail\": \"academicYear is missing\"}"));

        LoadResult result = send();

        assertThat(result.report().properties().stream().map(Map.Entry::getKey))
                .contains("file", "kind", "rows", "accepted", "unchanged", "skipped", "rejected", "events", "skippedByReason", "errors", "outcome");
        assertThat(result.count("rejected")).isEqualTo(1);
        assertThat(ReportText.of(result)).contains("REFUSED").contains("academicYear is missing");
    }

    @Test
    void givenAFaultThatStays_thenItIsNotAskedForThreeMinutes() throws Exception {
        for (int times = 0; times < 3; times++) {
            answers.add(() -> answer(500, "{\"title\": \"Internal error\"}"));
        }

        assertThat(send().isClean()).isFalse();
        assertThat(received).hasSize(3);
    }

    @Test
    void givenNoStack_thenItSaysHowToStartOneAtOnce() throws Exception {
        server.stop(0);

        LoadResult result = send();

        assertThat(ReportText.of(result)).contains("./goodschool up");
    }

    private LoadResult send() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("f.csv"), "URN\n1\n");
        var client = new ImportClient(() -> "token", Duration.ofSeconds(20), () -> !answers.isEmpty());
        try (var progress = new Progress(new PrintStream(PrintStream.nullOutputStream()), "f.csv", 6)) {
            return client.send(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/imports"), file, FileKind.GIAS, progress);
        }
    }

    private void answer(int status, String body) {
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            current.sendResponseHeaders(status, bytes.length);
            current.getResponseBody().write(bytes);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
