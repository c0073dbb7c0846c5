package org.goodschool.chassis.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Projections and their rebuilds as an operator sees them. */
public final class Rebuilding {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Rebuilding() {
    }

    public static List<String> projections() {
        return given().auth().oauth2(Tokens.withRoles("operator")).get("/v1/projections").then().statusCode(200)
                .extract().jsonPath().getList("items.name");
    }

    public static Response start(String projection) {
        return given().auth().oauth2(Tokens.forUser("operator-1", "operator")).post("/v1/projections/" + projection + "/rebuild");
    }

    public static JsonPath look(String projection) {
        return given().auth().oauth2(Tokens.withRoles("operator")).get("/v1/projections/" + projection).then().statusCode(200)
                .extract().jsonPath();
    }

    /** @return the projection with its last rebuild, when that has ended, well or not */
    public static JsonPath ended(String projection) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        JsonPath last = look(projection);
        while ("RUNNING".equals(last.getString("lastRebuild.state"))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still being rebuilt after " + LONGEST + ": " + last.prettify());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            last = look(projection);
        }
        return last;
    }

    public static JsonPath rebuild(String projection) {
        start(projection).then().statusCode(202);
        return ended(projection);
    }

    /** @param changed how many rows came out otherwise than they were served */
    public static void assertDone(JsonPath rebuilt, int changed) {
        assertThat(rebuilt.getString("lastRebuild.state")).as(rebuilt.prettify()).isEqualTo("DONE");
        assertThat(rebuilt.getInt("lastRebuild.rowsChanged")).as(rebuilt.prettify()).isEqualTo(changed);
    }
}
