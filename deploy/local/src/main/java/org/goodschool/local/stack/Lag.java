package org.goodschool.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.goodschool.local.Json;

/** Whether every service has published what it recorded and handled what it received. */
public final class Lag {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 200;
    /** An event handled by one service may make the next one's: all must be at rest several looks in a row. */
    private static final int LOOKS_AT_REST = 3;

    private final Settings settings;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();

    public Lag(Settings settings) {
        this.settings = settings;
    }

    /** @return whether all came to rest in that time */
    public boolean awaitCaughtUp(Duration within) {
        Instant deadline = Instant.now().plus(within);
        int atRest = 0;
        while (Instant.now().isBefore(deadline)) {
            atRest = allAtRest() ? atRest + 1 : 0;
            if (atRest == LOOKS_AT_REST) {
                return true;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private boolean allAtRest() {
        for (Service service : Service.values()) {
            if (of(service) != 0) {
                return false;
            }
        }
        return true;
    }

    /** @return events waiting in that service, or -1 when it does not say */
    public long of(Service service) {
        var request = HttpRequest.newBuilder(settings.address(service).resolve("/q/health/group/lag")).timeout(TIMEOUT).build();
        try {
            return sum(Json.MAPPER.readTree(http.send(request, BodyHandlers.ofString()).body()));
        } catch (IOException away) {
            return -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static long sum(JsonNode health) {
        if (!health.path("checks").isArray() || health.path("checks").isEmpty()) {
            return -1;
        }
        long sum = 0;
        for (JsonNode check : health.path("checks")) {
            if (!check.path("data").path("lag").isNumber()) {
                return -1;
            }
            sum += check.path("data").path("lag").asLong();
        }
        return sum;
    }
}
