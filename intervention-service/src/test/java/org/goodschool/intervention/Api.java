package org.goodschool.intervention;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.goodschool.chassis.testing.Tokens;

/** The service as its callers see it. */
public final class Api {

    private Api() {
    }

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.withRoles(role)).contentType("application/json");
    }

    public static ValidatableResponse read(String path) {
        return as("adviser").get(path).then();
    }

    public static String etag(String path) {
        return as("auditor").get(path).then().statusCode(200).extract().header("ETag");
    }

    /** A command by the lead, on the state of the resource as it is. */
    public static ValidatableResponse command(String resource, String command, String body) {
        return as("intervention-lead").header("If-Match", etag(resource)).body(body).post(resource + command).then();
    }
}
