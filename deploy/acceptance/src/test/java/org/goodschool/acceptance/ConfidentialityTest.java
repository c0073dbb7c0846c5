package org.goodschool.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.goodschool.acceptance.OnStack.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Who may do what: docs/access.csv, held against the running services. */
@Order(4)
@OnStack(Kind.DEMO_COUNCIL)
@DisplayName("Access")
class ConfidentialityTest {

    private static final List<String> ROLES = List.of("reader", "registry-editor", "performance-analyst", "intervention-lead",
            "duty-desk", "partner-manager", "adviser", "integrator", "auditor", "operator", "data-protection");

    private final Stack stack;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ConfidentialityTest(Stack stack) {
        this.stack = stack;
    }

    private record Endpoint(Service service, String method, String path, Set<String> roles) {

        static Endpoint of(NamedCsvRecord row) {
            return new Endpoint(Service.named(row.getField("service")), row.getField("method"), row.getField("path"),
                    Set.of(row.getField("roles").split(" ")));
        }

        boolean isList() {
            return method.equals("GET") && path.startsWith("/v1/") && !path.contains("{") && !path.endsWith("/summary");
        }
    }

    @Test
    @DisplayName("is refused to a stranger (401) and to every role that docs/access.csv does not name (403)")
    void refused() throws IOException {
        for (Endpoint endpoint : endpoints()) {
            assertThat(status(endpoint)).as("%s without a token", endpoint).isEqualTo(401);
            var others = new TreeSet<>(ROLES);
            others.removeAll(endpoint.roles());
            others.forEach(role -> assertThat(status(endpoint, role)).as("%s as %s", endpoint, role).isEqualTo(403));
        }
    }

    @Test
    @DisplayName("to every list is given to each role that docs/access.csv names")
    void given() throws IOException {
        endpoints().stream().filter(Endpoint::isList).forEach(endpoint -> endpoint.roles().forEach(role ->
                // 400: it may be asked, and wants to know the year first
                assertThat(status(endpoint, role)).as("%s as %s", endpoint, role).isIn(200, 400)));
    }

    @Test
    @DisplayName("to what the council does with a school is not for readers: neither cases nor identifications nor partners nor classifications nor targets")
    void confidential() {
        for (String path : List.of("/v1/cases", "/v1/identifications", "/v1/identifications/900022", "/v1/schools/900022/timeline", "/v1/events")) {
            assertThat(stack.to(Service.INTERVENTION, "reader").get(path).statusCode()).as(path).isEqualTo(403);
        }
        for (String path : List.of("/v1/partners", "/v1/allocations", "/v1/eligible-schools", "/v1/schools/900022/timeline", "/v1/events")) {
            assertThat(stack.to(Service.PARTNER, "reader").get(path).statusCode()).as(path).isEqualTo(403);
        }
        for (String path : List.of("/v1/classifications", "/v1/classifications/900003-2018", "/v1/schools/900003/classification-suggestion?cycle=2018",
                "/v1/targets", "/v1/targets/900003-2017")) {
            assertThat(stack.to(Service.PERFORMANCE, "reader").get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    /** Hundreds of calls: a plain client, for REST Assured takes longer over each than the service does. */
    private int status(Endpoint endpoint, String... roles) {
        String path = endpoint.path().replaceAll("\\{[^}]*}", "900022");
        var request = HttpRequest.newBuilder(stack.address(endpoint.service(), path)).timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json, */*;q=0.1")
                .header("Content-Type", endpoint.path().equals("/v1/imports") ? "text/csv" : "application/json")
                .method(endpoint.method(), BodyPublishers.noBody());
        if (roles.length > 0) {
            request.header("Authorization", "Bearer " + stack.token(String.join(",", roles)));
        }
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<Endpoint> endpoints() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Project.ACCESS)) {
            List<Endpoint> endpoints = rows.stream().map(Endpoint::of).filter(endpoint -> !endpoint.roles().contains("public")).toList();
            assertThat(endpoints.stream().map(Endpoint::service)).contains(Service.values());
            return endpoints;
        }
    }
}
