package org.goodschool.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How long to wait before a child that died is started again, and when to stop trying. */
final class Backoff {

    /** What has never worked is unlikely to work at the fifth time. */
    static final int CRASHES_BEFORE_READY = 2;
    static final Duration WITHIN = Duration.ofMinutes(5);
    private static final int LONGEST_SECONDS = 4;

    private final Deque<Instant> crashes = new ArrayDeque<>();

    /** Empty: that was one crash too many. */
    Optional<Duration> afterCrash(Instant now, int bearable) {
        crashes.addLast(now);
        while (crashes.peekFirst().isBefore(now.minus(WITHIN))) {
            crashes.removeFirst();
        }
        if (crashes.size() >= bearable) {
            return Optional.empty();
        }
        return Optional.of(crashes.size() == 1 ? Duration.ZERO : Duration.ofSeconds(seconds(crashes.size())));
    }

    private static int seconds(int crashes) {
        return crashes > Integer.SIZE - 2 ? LONGEST_SECONDS : Math.min(1 << (crashes - 2), LONGEST_SECONDS);
    }
}
