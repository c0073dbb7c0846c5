package org.goodschool.chassis.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RestConventionsTest {

    @TestHTTPResource
    URI service;

    private static RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.withRoles(roles)).contentType("application/json");
    }

    private static Response send(String number, String town) {
        return as("operator").body("""
                {"number": "%s", "town": "%s", "on": "2026-01-05"}""".formatted(number, town)).post("/v1/parcels");
    }

    @Test
    void given_nothing_when_created_then_201_with_location_and_etag() {
        send("R1", " Lynn ").then().statusCode(201).header("X-Request-Id", notNullValue()).header("Location", containsString("/v1/parcels/R1"))
                .header("ETag", "\"1\"").body("town", equalTo("Lynn"));
        as("reader").get("/v1/parcels/R1").then().statusCode(200).header("ETag", "\"1\"").body("town", equalTo("Lynn"));
        as("reader").header("If-None-Match", "\"1\"").get("/v1/parcels/R1").then().statusCode(304);
    }

    @Test
    void given_a_refused_command_then_409_with_the_stable_code() {
        send("R2", "Lynn");
        send("R2", "Lynn").then().statusCode(409).contentType("application/problem+json")
                .body("type", equalTo("urn:goodschool:problem:already-sent")).body("code", equalTo("already-sent"));
    }

    @Test
    void given_several_broken_fields_then_all_of_them_at_once() {
        as("operator").body("{\"number\": \"123456789012345678901\"}").post("/v1/parcels").then().statusCode(400)
                .body("errors.field", hasItem("number")).body("errors.field", hasItem("town")).body("errors.field", hasItem("on"));
        as("operator").body("{\"number\": \"R\\u0000\", \"town\": \"x\", \"on\": \"2026-01-05\"}").post("/v1/parcels").then()
                .statusCode(400).body("errors[0].field", equalTo("number"));
        as("operator").body("{\"number\": ").post("/v1/parcels").then().statusCode(400).contentType("application/problem+json");
        as("operator").body("{\"number\": \"R\", \"town\": \"x\", \"on\": \"yesterday\"}").post("/v1/parcels").then()
                .statusCode(400).body("errors[0].field", equalTo("on"));
    }

    @Test
    void given_an_address_with_nul_then_400_wherever_it_stands() {
        for (String address : List.of("/v1/parcels/%00", "/v1/parcels/%00/timeline", "/v1/parcels?town=%00")) {
            as("reader").urlEncodingEnabled(false).get(address).then().statusCode(400).contentType("application/problem+json")
                    .body("errors[0].field", equalTo("address"));
        }
    }

    @Test
    void given_a_cursor_of_another_order_then_400_and_not_an_end_of_the_list() {
        send("R81", "Acle");
        send("R82", "Wymondham");
        String next = as("reader").get("/v1/parcels?limit=1").then().extract().path("next");
        for (String order : List.of("town", "-town", "-number")) {
            as("reader").queryParam("after", next).queryParam("sort", order).get("/v1/parcels").then().statusCode(400)
                    .body("errors[0].field", equalTo("after"));
        }
        as("reader").queryParam("after", next).get("/v1/parcels").then().statusCode(200);
    }

    @Test
    void given_no_if_match_then_428_and_given_a_stale_one_then_412_and_nothing_changes() {
        send("R3", "Lynn");
        String body = "{\"town\": \"Diss\", \"on\": \"2026-01-06\", \"reason\": \"asked for\"}";
        as("operator").body(body).post("/v1/parcels/R3/move").then().statusCode(428);
        as("operator").header("If-Match", "\"1\"").body(body).post("/v1/parcels/R3/move").then().statusCode(200).header("ETag", "\"2\"");
        as("operator").header("If-Match", "\"1\"").body(body).post("/v1/parcels/R3/move").then().statusCode(412);
        as("operator").header("If-Match", "\"1\"").body(body).post("/v1/parcels/R33/move").then().statusCode(404);
        as("reader").get("/v1/parcels/R3").then().header("ETag", "\"2\"");
    }

    @Test
    void given_no_token_then_401_and_given_another_role_then_403() {
        given().get("/v1/parcels").then().statusCode(401).contentType("application/problem+json");
        as("adviser").get("/v1/parcels").then().statusCode(403).contentType("application/problem+json");
        as("reader").get("/v1/nowhere").then().statusCode(404);
    }

    @Test
    void given_the_same_idempotency_key_then_one_effect_and_the_same_answer() {
        String body = "{\"number\": \"R4\", \"town\": \"Holt\", \"on\": \"2026-01-05\"}";
        Response first = as("operator").header("Idempotency-Key", "k-1").body(body).post("/v1/parcels");
        Response again = as("operator").header("Idempotency-Key", "k-1").body(body).post("/v1/parcels");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        as("operator").header("Idempotency-Key", "k-1").body(body.replace("Holt", "Hunstanton")).post("/v1/parcels").then().statusCode(422);
    }

    @Test
    void given_many_rows_when_paged_then_every_row_once_and_as_csv_all_of_them() {
        for (int i = 0; i < 7; i++) {
            send("PAGE" + i, i % 2 == 0 ? "Wells" : "Wymondham");
        }
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            var request = as("reader").queryParam("number", "page").queryParam("sort", "-town").queryParam("limit", 3);
            Response page = (after == null ? request : request.queryParam("after", after)).get("/v1/parcels");
            seen.addAll(page.jsonPath().getList("items.number"));
            after = page.jsonPath().getString("next");
        } while (after != null);
        assertThat(seen).containsExactly("PAGE5", "PAGE3", "PAGE1", "PAGE6", "PAGE4", "PAGE2", "PAGE0");

        String csv = as("reader").accept("text/csv").queryParam("town", "Wells").queryParam("number", "PAGE").get("/v1/parcels").asString();
        assertThat(csv.lines().toList()).hasSize(5).first().isEqualTo("number,town,weight,version");
        as("reader").queryParam("colour", "red").queryParam("limit", 0).get("/v1/parcels").then().statusCode(400)
                .body("errors", hasSize(2));
    }

    @Test
    void given_parameters_that_an_operation_does_not_have_then_400_with_all_of_them_and_nothing_is_done() {
        send("R7", "Lynn");
        as("reader").get("/v1/parcels/R7?knownAt=2015-03-01&asOf=2015-03-01").then().statusCode(400)
                .contentType("application/problem+json").body("code", equalTo("invalid-request")).body("errors.field", contains("asOf", "knownAt"));
        as("operator").header("If-Match", "\"1\"").body("{\"town\": \"Diss\", \"on\": \"2026-01-06\", \"reason\": \"asked for\"}")
                .post("/v1/parcels/R7/move?dryRun=true").then().statusCode(400).body("errors.field", contains("dryRun"));
        as("reader").get("/v1/parcels/R7").then().statusCode(200).header("ETag", "\"1\"");
        given().get("/v1/parcels/R7?colour=red").then().statusCode(401);
        as("adviser").get("/v1/parcels/R7?colour=red").then().statusCode(403);
    }

    @Test
    void given_a_cursor_that_no_list_gave_then_400() {
        as("reader").queryParam("after", "bnVsbA").get("/v1/parcels").then().statusCode(400).body("errors[0].field", equalTo("after"));
    }

    @Test
    void given_a_moment_that_no_calendar_has_then_400() {
        as("operator").queryParam("since", "+1000000000-12-31T23:59:59Z").get("/v1/imports").then().statusCode(400)
                .body("errors[0].field", equalTo("since"));
    }

    @Test
    void given_a_command_of_more_than_a_quarter_of_a_megabyte_then_413() {
        String body = "{\"number\": \"R6\", \"town\": \"" + "x".repeat(250_000) + "\", \"on\": \"2026-01-05\"}";
        as("operator").body(body).post("/v1/parcels").then().statusCode(413).contentType("application/problem+json")
                .body("code", equalTo("too-large"));
        as("reader").get("/v1/parcels/R6").then().statusCode(404);
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void given_a_command_of_a_length_that_is_not_said_then_413(HttpClient.Version version) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            var request = HttpRequest.newBuilder(service.resolve("/v1/parcels"))
                    .header("Authorization", "Bearer " + Tokens.withRoles("operator")).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("{}".getBytes(UTF_8)))).build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(413);
        }
    }
}
