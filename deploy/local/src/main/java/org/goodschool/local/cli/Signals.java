package org.goodschool.local.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import org.goodschool.local.Console;
import org.goodschool.local.stack.Supervisor;
import sun.misc.Signal;

/** Ctrl-C and SIGTERM end the stack in order; a shutdown hook would end everything at once. */
final class Signals {

    private static final int INTERRUPTED = 130;

    private Signals() {
    }

    static void stop(Supervisor supervisor, Console console, boolean background) {
        var asked = new AtomicBoolean();
        Runnable stop = () -> {
            if (asked.compareAndSet(false, true)) {
                supervisor.requestStop();
            } else {
                console.line("Killing what is left");
                supervisor.kill();
                Runtime.getRuntime().halt(INTERRUPTED);
            }
        };
        Signal.handle(new Signal("INT"), signal -> stop.run());
        Signal.handle(new Signal("TERM"), signal -> stop.run());
        // a closed terminal ends a stack that it showed, and none that was sent to the background
        Signal.handle(new Signal("HUP"), signal -> {
            if (!background) {
                stop.run();
            }
        });
    }
}
