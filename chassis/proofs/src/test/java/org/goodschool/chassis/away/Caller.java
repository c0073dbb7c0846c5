package org.goodschool.chassis.away;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodschool.chassis.testing.Tokens;

/** Somebody who asks, and notes how long the answer took. */
final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOKEN = Tokens.withRoles("operator", "reader", "integrator");
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Caller() {
    }

    record Answer(HttpResponse<String> response, Duration took) {

        int status() {
            return response.statusCode();
        }

        boolean accepted() {
            return status() / 100 == 2;
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonPath json() {
            return JsonPath.from(response.body());
        }

        @Override
        public String toString() {
            return "%d after %s: %s".formatted(status(), took, response.body());
        }
    }

    static Answer get(String path) {
        return call(request(path).GET());
    }

    static Answer send(String parcel) {
        return send(parcel, UUID.randomUUID().toString());
    }

    static Answer send(String parcel, String key) {
        return call(request("/v1/parcels").header("Idempotency-Key", key).POST(BodyPublishers.ofString(
                "{\"number\": \"%s\", \"town\": \"Lynn\", \"on\": \"2026-01-05\"}".formatted(parcel))));
    }

    static Answer move(String parcel, String town, String etag) {
        return call(request("/v1/parcels/" + parcel + "/move").header("If-Match", etag).POST(BodyPublishers.ofString(
                "{\"town\": \"%s\", \"on\": \"2026-01-06\"}".formatted(town))));
    }

    static boolean isReady() {
        return get("/q/health/ready").status() == 200;
    }

    record Lag(String status, int events, int oldestSeconds, int markAgeSeconds) {
    }

    /** Of relay and inbox; -1 where it cannot be known. */
    static Map<String, Lag> lag() {
        Map<String, Lag> lags = new HashMap<>();
        JsonPath group = get("/q/health/group/lag").json();
        for (String agent : List.of("relay", "inbox")) {
            String check = "checks.find { it.name == '" + agent + "' }.";
            lags.put(agent, new Lag(group.getString(check + "status"), number(group, check + "data.lag"),
                    number(group, check + "data.oldestSeconds"), number(group, check + "data.markAgeSeconds")));
        }
        return lags;
    }

    private static int number(JsonPath json, String path) {
        return json.get(path) == null ? -1 : json.getInt(path);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + TOKEN).header("Content-Type", "application/json");
    }

    private static Answer call(HttpRequest.Builder request) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response, Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
