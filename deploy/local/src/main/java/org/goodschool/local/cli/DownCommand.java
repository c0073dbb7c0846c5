package org.goodschool.local.cli;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodschool.local.Console;
import org.goodschool.local.Problem;
import org.goodschool.local.stack.Leftovers;
import org.goodschool.local.stack.Running;
import org.goodschool.local.stack.Settings;
import org.goodschool.local.stack.StackLock;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stop the stack; its data stay.")
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration NOTE_WITHIN = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 100;

    private final Console console = Console.of(System.out);

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.fromEnvironment();
        if (!Files.isDirectory(settings.home())) {
            console.line("Nothing is running: there is no data folder " + settings.home());
            return 0;
        }
        if (!StackLock.held(settings.home())) {
            Leftovers.clear(settings, console);
            console.line("No stack is running in " + settings.home());
            return 0;
        }
        ProcessHandle process = supervisor(settings);
        boolean already = Running.read(settings.home()).map(note -> note.state() == Running.State.STOPPING).orElse(false);
        if (!already) {
            process.destroy();
        }
        awaitEnd(settings, process);
        Leftovers.clear(settings, console);
        console.line("Stopped; the data stay in " + settings.home());
        return 0;
    }

    /** A stack that is just starting takes the lock before it notes itself down. */
    private static ProcessHandle supervisor(Settings settings) throws InterruptedException {
        Instant deadline = Instant.now().plus(NOTE_WITHIN);
        while (Instant.now().isBefore(deadline)) {
            Optional<ProcessHandle> supervisor = Running.read(settings.home()).flatMap(note -> note.supervisor().process());
            if (supervisor.isPresent()) {
                return supervisor.get();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new Problem("a stack holds %s but left no note of itself: stop it where it was started".formatted(settings.home()));
    }

    private void awaitEnd(Settings settings, ProcessHandle supervisor) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (StackLock.held(settings.home()) || supervisor.isAlive()) {
            if (Instant.now().isAfter(deadline)) {
                console.line("The stack does not stop by itself: killing it");
                supervisor.destroyForcibly();
                deadline = Instant.now().plus(PATIENCE);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
