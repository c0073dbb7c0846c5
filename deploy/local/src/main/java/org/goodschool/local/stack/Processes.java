package org.goodschool.local.stack;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes that this stack started: asks first, insists later. */
final class Processes {

    private static final int SIGNAL_BASE = 128;

    private Processes() {
    }

    static void stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!goneWithin(process, patience)) {
            process.destroyForcibly();
            goneWithin(process, Duration.ofSeconds(10));
        }
    }

    static boolean goneWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException impossible) {
            return !process.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** The JVM and the shell both report a signal as 128 + its number. */
    static String howItEnded(int exitCode) {
        return exitCode > SIGNAL_BASE
                ? "was killed (signal %d)".formatted(exitCode - SIGNAL_BASE)
                : "stopped by itself (exit code %d)".formatted(exitCode);
    }
}
