package org.goodschool.local.stack;

import java.time.Duration;
import java.time.Instant;
import org.goodschool.local.Console;

/** Says once that the disk has filled up while the stack ran, and once that there is room again. */
final class DiskWatch {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Settings settings;
    private final Console console;
    private Instant next = Instant.EPOCH;
    private boolean full;

    DiskWatch(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    void look(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        boolean nowFull = Disk.isFull(settings);
        if (nowFull && !full) {
            console.line(Disk.warningLine(settings));
        } else if (full && !nowFull) {
            console.line("The disk of %s has room again".formatted(settings.home()));
        }
        full = nowFull;
    }
}
