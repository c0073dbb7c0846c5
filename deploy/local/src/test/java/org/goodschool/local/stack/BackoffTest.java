package org.goodschool.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A child that dies is started again, with growing pauses, a few times")
class BackoffTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private static final int BEARABLE = 5;

    private final Backoff backoff = new Backoff();

    @Test
    void theFirstCrashIsAnsweredAtOnceAndTheNextOnesEverLater() {
        assertThat(afterCrash(0)).isEqualTo(Duration.ZERO);
        assertThat(afterCrash(10)).isEqualTo(Duration.ofSeconds(1));
        assertThat(afterCrash(20)).isEqualTo(Duration.ofSeconds(2));
        assertThat(afterCrash(30)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void theFifthCrashInFiveMinutesIsOneTooMany() {
        for (int crash = 0; crash < 4; crash++) {
            afterCrash(crash);
        }

        assertThat(backoff.afterCrash(NOON.plusSeconds(100), BEARABLE)).isEmpty();
    }

    @Test
    void crashesLongAgoAreForgiven() {
        for (int crash = 0; crash < 4; crash++) {
            afterCrash(crash);
        }

        assertThat(afterCrash(400)).isEqualTo(Duration.ZERO);
    }

    @Test
    void whereManyAreBorneThePausesStopGrowing() {
        for (int crash = 0; crash < 90; crash++) {
            backoff.afterCrash(NOON.plusSeconds(crash), 100);
        }

        assertThat(backoff.afterCrash(NOON.plusSeconds(100), 100)).contains(Duration.ofSeconds(4));
    }

    private Duration afterCrash(long seconds) {
        return backoff.afterCrash(NOON.plusSeconds(seconds), BEARABLE).orElseThrow();
    }
}
