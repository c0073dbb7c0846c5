package org.goodschool.chassis.feed;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Tokens;

/** Pages through the feed as a caller does. */
final class HttpReader implements Reader {

    private String cursor;

    HttpReader(FeedPosition from) {
        this.cursor = from.cursor();
    }

    @Override
    public List<Seen.Entry> page(int limit) {
        JsonPath answer = given().auth().oauth2(Tokens.withRoles("integrator"))
                .queryParam("after", cursor).queryParam("limit", limit).get("/v1/events")
                .then().statusCode(200).extract().jsonPath();
        cursor = answer.getString("next");
        List<Map<String, String>> items = answer.getList("items");
        return items.stream().map(event ->
                new Seen.Entry(event.get("id"), event.get("stream"), Long.parseLong(event.get("sequence")))).toList();
    }
}
