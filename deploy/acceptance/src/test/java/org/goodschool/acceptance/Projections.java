package org.goodschool.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** A service's projections, as an operator has them worked out anew. */
final class Projections {

    private static final String ALL = "/v1/projections";
    private static final Duration REBUILT_WITHIN = Duration.ofMinutes(10);

    private Projections() {
    }

    /** @return each projection after its rebuild, one after the other */
    static List<JsonNode> rebuilt(Stack stack, Service service) {
        return Json.items(stack.get(service, "operator", ALL).path("items")).stream().map(projection -> {
            String path = ALL + "/" + projection.path("name").asText();
            stack.to(service, "operator").post(path + "/rebuild").then().statusCode(202);
            return await("rebuilt: " + path).atMost(REBUILT_WITHIN).pollInterval(Duration.ofMillis(100))
                    .until(() -> stack.get(service, "operator", path), Projections::hasEnded);
        }).toList();
    }

    private static boolean hasEnded(JsonNode projection) {
        return !projection.at("/lastRebuild/state").asText().equals("RUNNING");
    }
}
