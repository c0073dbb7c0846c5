package org.goodschool.local.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.goodschool.local.Console;

/** Clears away what a killed supervisor could not: its services and its PostgreSQL go on without it. */
public final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Leftovers() {
    }

    /** To be called by the holder of the lock only. */
    static List<String> stop(Settings settings) {
        var stopped = new ArrayList<String>();
        Running.read(settings.home()).ifPresent(note -> note.processes().forEach((name, started) ->
                started.process().ifPresent(process -> {
                    Processes.stop(process, PATIENCE);
                    stopped.add(name);
                })));
        Postgres.postmaster(settings).ifPresent(postmaster -> {
            fastShutdown(postmaster);
            Processes.stop(postmaster, PATIENCE);
            stopped.add("PostgreSQL");
        });
        Running.forget(settings.home());
        return stopped;
    }

    public static void stopAndSay(Settings settings, Console console) {
        List<String> stopped = stop(settings);
        if (!stopped.isEmpty()) {
            console.line("Found the remains of a stack that was killed, and stopped them: " + String.join(", ", stopped));
        }
    }

    /** `down` without a supervisor: the remains, if there are any, under the lock. */
    public static boolean clear(Settings settings, Console console) {
        return StackLock.take(settings.home()).map(lock -> {
            try (lock) {
                stopAndSay(settings, console);
                return true;
            }
        }).orElse(false);
    }

    /** SIGTERM asks PostgreSQL to wait for its clients; SIGINT is the one that does not. */
    private static void fastShutdown(ProcessHandle postmaster) {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(postmaster.pid())).start();
            Processes.goneWithin(postmaster, PATIENCE);
        } catch (IOException noKill) {
            // the caller insists by other means
        }
    }
}
