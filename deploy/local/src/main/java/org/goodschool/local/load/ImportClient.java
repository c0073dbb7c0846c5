package org.goodschool.local.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.goodschool.local.Json;

/**
 * Sends one file to its owner and goes on asking while that service is down: an import is known by the file's hash, so
 * sending it twice changes nothing.
 */
final class ImportClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ONE_IMPORT = Duration.ofMinutes(20);
    private static final long PAUSE_MILLIS = 1000;
    /** A 500 may be a database that just went away, or a fault that stays: worth a few more tries, not three minutes. */
    private static final int TRIES_AFTER_A_FAULT = 3;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
    private final Supplier<String> token;
    private final Duration patience;
    private final BooleanSupplier worthWaiting;

    /** @param worthWaiting whether a service that does not answer is likely to come back */
    ImportClient(Supplier<String> token, Duration patience, BooleanSupplier worthWaiting) {
        this.token = token;
        this.patience = patience;
        this.worthWaiting = worthWaiting;
    }

    LoadResult send(URI address, Path file, FileKind kind, Progress progress) throws IOException, InterruptedException {
        String name = file.getFileName().toString();
        long downSince = 0;
        int faults = 0;
        while (true) {
            String trouble;
            try {
                progress.working();
                HttpResponse<String> answer = http.send(request(address, file, progress), BodyHandlers.ofString());
                if (isFault(answer.statusCode())) {
                    faults++;
                }
                if (!isPassing(answer) || faults >= TRIES_AFTER_A_FAULT) {
                    return result(name, kind, answer);
                }
                trouble = answer.statusCode() == 409 ? "the same file is being loaded" : kind.owner().module() + " is not ready";
            } catch (IOException unreachable) {
                if (!worthWaiting.getAsBoolean()) {
                    return LoadResult.refused(name, kind.id(),
                            kind.owner().module() + " does not answer: is the stack running? Start it with ./goodschool up");
                }
                trouble = kind.owner().module() + " is away, waiting for it";
            }
            long now = System.nanoTime();
            downSince = downSince == 0 ? now : downSince;
            if (now - downSince > patience.toNanos()) {
                return LoadResult.refused(name, kind.id(), "%s did not answer for %d seconds: see its log with ./goodschool status"
                        .formatted(kind.owner().module(), patience.toSeconds()));
            }
            progress.again(trouble);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static boolean isFault(int status) {
        return status == 500;
    }

    private static boolean isPassing(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 500, 502, 503, 504 -> true;
            case 409 -> answer.body().contains("running");
            default -> false;
        };
    }

    private HttpRequest request(URI address, Path file, Progress progress) throws IOException {
        var body = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> counted(file, progress)), Files.size(file));
        return HttpRequest.newBuilder(address)
                .timeout(ONE_IMPORT)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "text/csv")
                .header("Accept", "application/json, application/problem+json")
                .POST(body)
                .build();
    }

    private static LoadResult result(String name, FileKind kind, HttpResponse<String> answer) {
        JsonNode body = json(answer.body());
        boolean isReport = body.path("rows").isNumber() && body.path("outcome").isTextual();
        if (isReport) {
            return LoadResult.of(name, body.path("kind").asText(kind.id()), (ObjectNode) body);
        }
        String why = body.path("detail").asText(body.path("title").asText(""));
        LoadResult refusal = LoadResult.refused(name, kind.id(), why.isBlank()
                ? "%s answered with status %d".formatted(kind.owner().module(), answer.statusCode()) : why);
        if (body.path("errors").isArray() && !body.path("errors").isEmpty()) {
            refusal.report().set("errors", body.get("errors"));
        }
        return refusal;
    }

    private static JsonNode json(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException notJson) {
            return Json.MAPPER.createObjectNode();
        }
    }

    private static InputStream counted(Path file, Progress progress) {
        try {
            return new FilterInputStream(Files.newInputStream(file)) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int read = super.read(bytes, offset, length);
                    progress.sent(Math.max(read, 0));
                    return read;
                }
            };
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
