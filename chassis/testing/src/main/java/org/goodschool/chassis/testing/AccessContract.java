package org.goodschool.chassis.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/access.csv lists every endpoint with who may call it, and the running service keeps to it. */
public abstract class AccessContract {

    private static final List<String> ROLES = List.of("reader", "registry-editor", "performance-analyst", "intervention-lead",
            "duty-desk", "partner-manager", "adviser", "integrator", "auditor", "operator", "data-protection");

    /** Without a token: the way in. */
    private static final Set<String> PUBLIC = Set.of("public");

    @Test
    @DisplayName("every endpoint is listed with who may call it, and refuses everybody else")
    void every_endpoint_is_listed_and_refuses_everybody_else() throws IOException, InterruptedException {
        Map<String, Set<String>> listed = listed();
        List<String> offered = offered();
        assertThat(listed.keySet()).as("docs/access.csv against the service's endpoints")
                .containsExactlyInAnyOrderElementsOf(offered);
        Map<String, String> tokens = new HashMap<>();
        ROLES.forEach(role -> tokens.put(role, Tokens.withRoles(role)));
        // hundreds of calls: a plain client, for REST Assured takes longer over each than the service does
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var entry : listed.entrySet()) {
                String endpoint = entry.getKey();
                if (entry.getValue().equals(PUBLIC)) {
                    assertThat(call(http, endpoint, null)).as(endpoint + " without a token").isNotIn(401, 403);
                    continue;
                }
                assertThat(call(http, endpoint, null)).as(endpoint + " without a token").isEqualTo(401);
                for (String role : ROLES) {
                    int status = call(http, endpoint, tokens.get(role));
                    if (entry.getValue().contains(role)) {
                        assertThat(status).as(endpoint + " as " + role).isNotIn(401, 403);
                    } else {
                        assertThat(status).as(endpoint + " as " + role).isEqualTo(403);
                    }
                }
            }
        }
    }

    private static int call(HttpClient http, String endpoint, String token) throws IOException, InterruptedException {
        String[] parts = endpoint.split(" ", 2);
        String path = parts[1].replaceAll("\\{(urn|id)}", "1").replaceAll("\\{[^}]+}", "x");
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "POST".equals(parts[0]) && path.equals("/v1/imports") ? "text/csv" : "application/json")
                .method(parts[0], BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static List<String> offered() {
        JsonPath openapi = given().get("/q/openapi?format=json").jsonPath();
        List<String> endpoints = new ArrayList<>();
        Map<String, Map<String, Object>> paths = openapi.getMap("paths");
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(method -> Set.of("get", "put", "post", "delete", "patch").contains(method))
                .forEach(method -> endpoints.add(method.toUpperCase() + " " + path)));
        return endpoints;
    }

    private static Map<String, Set<String>> listed() throws IOException {
        String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        Map<String, Set<String>> listed = new TreeMap<>();
        for (String line : Files.readAllLines(Repository.docs().resolve("access.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals(service)) {
                listed.put(cells[1] + " " + cells[2], Set.of(cells[3].trim().split(" +")));
            }
        }
        return listed;
    }
}
