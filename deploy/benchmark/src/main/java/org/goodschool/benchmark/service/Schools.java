package org.goodschool.benchmark.service;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.goodschool.benchmark.service.HttpLoad.Request;

/** Schools that do not exist, numbered from 100,001, and what is done with them. */
final class Schools {

    private static final int FIRST = 100_001;
    private static final int REGISTERING = 16;

    private final int count;
    private final String token;

    Schools(int count, String token) {
        this.count = count;
        this.token = token;
    }

    /** All of them, by as many commands. */
    void register(HttpLoad registry) throws IOException, InterruptedException {
        registry.each(REGISTERING, IntStream.range(0, count).mapToObj(number -> Request.post("/v1/schools", token, """
                {"urn": %d, "name": "School %d", "laCode": "001", "type": "Community school", "establishmentNumber": %d}"""
                .formatted(FIRST + number, number, 1000 + number % 8000))).iterator());
    }

    /** A command that always changes something: one event. */
    Supplier<Request> renaming() {
        return () -> rename(any(), Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36));
    }

    int any() {
        return FIRST + ThreadLocalRandom.current().nextInt(count);
    }

    int urn(int number) {
        return FIRST + number % count;
    }

    Request rename(int urn, String name) {
        return Request.put("/v1/schools/" + urn, token, """
                {"name": "School %s", "laCode": "001", "type": "Community school", "establishmentNumber": 1234, "reason": "renamed"}"""
                .formatted(name));
    }
}
