package org.goodschool.registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Tokens;

/** The registry as its callers meet it. */
public final class Api {

    private Api() {
    }

    public static RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.withRoles(roles));
    }

    public static ValidatableResponse get(String path, Object... parameters) {
        return as("reader").when().get(path, parameters).then();
    }

    /** The answer as CSV: the line of names first. */
    public static List<String> csv(String role, String path) {
        return as(role).accept("text/csv").when().get(path).then().statusCode(200).contentType(startsWith("text/csv"))
                .extract().asString().lines().toList();
    }

    public static ValidatableResponse post(String path, Object body) {
        return as("registry-editor").contentType(ContentType.JSON).body(body).when().post(path).then();
    }

    public static ValidatableResponse postIfMatch(String path, String etag, Object body) {
        return as("registry-editor").header("If-Match", etag).contentType(ContentType.JSON).body(body)
                .when().post(path).then();
    }

    public static String etag(int urn) {
        return get("/v1/schools/{urn}", urn).statusCode(200).extract().header("ETag");
    }

    public static ValidatableResponse load(String fileName, byte[] csv, Map<String, ?> parameters) {
        return as("registry-editor").queryParam("fileName", fileName).queryParams(parameters)
                .contentType("text/csv").body(csv).when().post("/v1/imports").then();
    }

    public static ValidatableResponse load(String fileName, String csv, Map<String, ?> parameters) {
        return load(fileName, csv.getBytes(StandardCharsets.UTF_8), parameters);
    }

    public static void register(int urn, String name) {
        post("/v1/schools", Map.of("urn", urn, "name", name, "laCode", "001", "type", "Community school",
                "phase", "Primary", "openedOn", "2000-09-01")).statusCode(201);
    }
}
