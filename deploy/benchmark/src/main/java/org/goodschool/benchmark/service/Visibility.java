package org.goodschool.benchmark.service;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.goodschool.benchmark.service.HttpLoad.Request;

/**
 * A school is renamed in the register, and partner-service is asked for its name until it is the new one. Only some are
 * looked for: a hundred looking for theirs at once would be the greater part of the load, and what they wait for.
 */
final class Visibility {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final HttpLoad registry;
    private final HttpLoad partner;
    private final Schools schools;
    private final String reader;
    private final AtomicInteger turn = new AtomicInteger();

    Visibility(HttpLoad registry, HttpLoad partner, Schools schools, String reader) {
        this.registry = registry;
        this.partner = partner;
        this.schools = schools;
        this.reader = reader;
    }

    /** @param oneOf so many commands is looked for */
    RateContestant.Operation oneOf(int commands) {
        return number -> number % commands == 0 ? OptionalLong.of(untilVisible()) : unseen();
    }

    private OptionalLong unseen() throws IOException, InterruptedException {
        int place = turn.getAndIncrement();
        answer(registry, schools.rename(schools.urn(place), "no. " + place));
        return OptionalLong.empty();
    }

    private long untilVisible() throws IOException, InterruptedException {
        int place = turn.getAndIncrement();
        String name = "no. " + place;
        answer(registry, schools.rename(schools.urn(place), name));
        long answered = System.nanoTime();
        awaitVisible(schools.urn(place), name, answered);
        return System.nanoTime() - answered;
    }

    /** All that were registered. */
    void awaitAll(int count) throws IOException, InterruptedException {
        for (int i = 0; i < count; i += Math.max(1, count / 50)) {
            awaitVisible(schools.urn(i), "School ", System.nanoTime());
        }
    }

    private void awaitVisible(int urn, String name, long since) throws IOException, InterruptedException {
        while (System.nanoTime() - since < LONGEST.toNanos()) {
            if (shows(urn, name)) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IOException("partner-service does not show %s of %d after %s".formatted(name, urn, LONGEST));
    }

    /** A school that it has not heard of is not there yet. */
    private boolean shows(int urn, String name) throws InterruptedException {
        try {
            return answer(partner, Request.get("/v1/schools/" + urn, reader)).toString().contains(name + (name.endsWith(" ") ? "" : "\""));
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Buffer answer(HttpLoad load, Request request) throws IOException, InterruptedException {
        return HttpLoad.await(load.send(request).toCompletionStage().toCompletableFuture(), LONGEST);
    }
}
