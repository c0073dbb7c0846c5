package org.goodschool.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.goodschool.local.Console;
import org.goodschool.local.Problem;

/** One service under watch: what is due when it has died. */
final class Supervised {

    private final ServiceProcess process;
    private final Backoff backoff = new Backoff();
    private final Settings settings;
    private Instant startDue;
    private volatile boolean everReady;

    Supervised(Settings settings, ServiceProcess process) {
        this.settings = settings;
        this.process = process;
    }

    ServiceProcess process() {
        return process;
    }

    void wasReady() {
        everReady = true;
    }

    /** @return whether a new process was started, which the stack's note must then name */
    boolean look(Instant now, Console console) {
        if (startDue != null) {
            if (now.isBefore(startDue)) {
                return false;
            }
            startDue = null;
            process.start();
            return true;
        }
        if (process.isAlive()) {
            return false;
        }
        String name = process.service().module();
        Optional<Duration> wait = backoff.afterCrash(now, everReady ? settings.bearableCrashes() : Backoff.CRASHES_BEFORE_READY);
        if (wait.isEmpty()) {
            Path log = settings.log(process.service());
            throw new Problem(Disk.isFull(settings) ? Disk.fullLine(settings)
                    : "%s %s again and is not started any more: %s (see %s)".formatted(name, process.howItEnded(), Lines.lastOf(log), log));
        }
        console.line("%s %s: starting it again%s%s".formatted(name, process.howItEnded(),
                wait.get().isZero() ? "" : " in " + wait.get().toSeconds() + " s", fullDisk()));
        startDue = now.plus(wait.get());
        return false;
    }

    private String fullDisk() {
        return Disk.isFull(settings) ? " (" + Disk.fullLine(settings) + ")" : "";
    }
}
