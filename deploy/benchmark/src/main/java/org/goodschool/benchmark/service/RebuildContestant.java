package org.goodschool.benchmark.service;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.goodschool.benchmark.harness.Contestant;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.service.HttpLoad.Request;

/**
 * A projection rebuilt through the service's own endpoint, whatever time that takes; by the service's own clock.
 *
 * @param rows how many there must be in the end
 */
record RebuildContestant(String name, HttpLoad service, String token, String projection, int rows) implements Contestant {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @Override
    public Figures round(Duration time) throws IOException, InterruptedException {
        ask(Request.post("/v1/projections/" + projection + "/rebuild", token, null));
        JsonObject run = ended();
        if (!run.getString("state").equals("DONE") || run.getLong("rows") != rows) {
            throw new IOException("the rebuild came to " + run.encode());
        }
        double seconds = Duration.between(moment(run, "startedAt"), moment(run, "finishedAt")).toMillis() / 1000.0;
        return Figures.of("events/s", run.getLong("events") / seconds).and("seconds", seconds)
                .and("events", run.getLong("events")).and("rows changed", run.getLong("rowsChanged"));
    }

    private JsonObject ended() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            JsonObject run = ask(Request.get("/v1/projections/" + projection, token)).getJsonObject("lastRebuild");
            if (!run.getString("state").equals("RUNNING")) {
                return run;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IOException("still being rebuilt after " + LONGEST);
    }

    private JsonObject ask(Request request) throws IOException, InterruptedException {
        return HttpLoad.await(service.send(request).toCompletionStage().toCompletableFuture(), LONGEST_ANSWER).toJsonObject();
    }

    private static Instant moment(JsonObject run, String field) {
        return Instant.parse(run.getString(field));
    }
}
