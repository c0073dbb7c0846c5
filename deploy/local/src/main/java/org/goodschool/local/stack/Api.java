package org.goodschool.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.goodschool.local.Json;
import org.goodschool.local.Problem;

/** The services' REST interface, as any caller sees it. */
public final class Api {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int PAGE = 1000;

    private final Settings settings;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();

    public Api(Settings settings) {
        this.settings = settings;
    }

    public record Answer(int status, JsonNode body, Optional<String> etag) {

        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** What a problem document says, or at least its status. */
        public String complaint() {
            String detail = body.path("detail").asText(body.path("title").asText(""));
            String fields = body.path("errors").isArray() && !body.path("errors").isEmpty() ? " " + compact(body.path("errors")) : "";
            return detail.isBlank() ? "status " + status : "%d, %s%s".formatted(status, detail, fields);
        }

        private static String compact(JsonNode node) {
            return node.toString();
        }
    }

    public Answer get(Service service, String path, String token) {
        return call(service, "GET", path, token, Map.of(), null);
    }

    public Answer call(Service service, String method, String path, String token, Map<String, String> headers, JsonNode body) {
        var request = HttpRequest.newBuilder(URI.create(settings.address(service) + path)).timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json");
        headers.forEach(request::header);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), json(answer.body()), answer.headers().firstValue("ETag"));
        } catch (IOException away) {
            throw new Problem("%s does not answer at %s".formatted(service.module(), settings.address(service)), away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Problem("interrupted");
        }
    }

    /** Lists have no totals, for good reason: to count one is to read it. */
    public long count(Service service, String list, String token, Predicate<JsonNode> which) {
        long count = 0;
        String after = null;
        do {
            String path = list + (list.contains("?") ? "&" : "?") + "limit=" + PAGE
                    + (after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
            Answer page = get(service, path, token);
            if (!page.isSuccess()) {
                throw new Problem("%s did not answer %s: %s".formatted(service.module(), list, page.complaint()));
            }
            for (JsonNode item : page.body().path("items")) {
                if (which.test(item)) {
                    count++;
                }
            }
            // a page may be empty and not the last: a feed leaves out what is not published
            JsonNode next = page.body().path("next");
            after = next.isTextual() && !next.asText().equals(after) ? next.asText() : null;
        } while (after != null);
        return count;
    }

    private static JsonNode json(String body) {
        try {
            JsonNode read = Json.MAPPER.readTree(body);
            return read == null ? Json.MAPPER.createObjectNode() : read;
        } catch (JsonProcessingException notJson) {
            return Json.MAPPER.createObjectNode();
        }
    }
}
