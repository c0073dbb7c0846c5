package org.goodschool.chassis.inbox;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.goodschool.chassis.testing.Tokens;

/** Parked records as an operator sees them and decides on them, and what came of it. */
final class Operator {

    private Operator() {
    }

    static RequestSpecification operator(String user) {
        return given().auth().oauth2(Tokens.forUser(user, "operator")).contentType("application/json");
    }

    static JsonPath parked(String number) {
        return parked("stream", Weighings.stream(number));
    }

    static JsonPath parkedOn(String topic) {
        return parked("topic", topic);
    }

    private static JsonPath parked(String filter, String value) {
        return operator("clerk").queryParam(filter, value).queryParam("limit", 1000).get("/v1/parked-records")
                .then().statusCode(200).extract().jsonPath();
    }

    static Response decide(String clerk, int record, String decision, String body) {
        return operator(clerk).body(body).post("/v1/parked-records/" + record + "/" + decision);
    }

    static JsonPath decisions(int record) {
        return operator("clerk").queryParam("recordId", record).get("/v1/parked-records/decisions")
                .then().statusCode(200).extract().jsonPath();
    }

    static int weight(String number) {
        return given().auth().oauth2(Tokens.withRoles("reader")).get("/v1/parcels/" + number)
                .then().statusCode(200).extract().path("weight");
    }
}
