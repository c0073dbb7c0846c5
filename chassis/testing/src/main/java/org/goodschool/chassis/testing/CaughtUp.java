package org.goodschool.chassis.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Waits until the service has published and handled everything: what a test does in place of sleeping. */
public final class CaughtUp {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private CaughtUp() {
    }

    public static void await() {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        String last = "";
        while (System.nanoTime() < deadline) {
            JsonPath health = given().get("/q/health/group/lag").jsonPath();
            List<Integer> lags = health.getList("checks.data.lag");
            last = health.prettify();
            if (lags != null && lags.stream().allMatch(lag -> lag != null && lag == 0)) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new AssertionError("not caught up after " + LONGEST + ": " + last);
    }
}
