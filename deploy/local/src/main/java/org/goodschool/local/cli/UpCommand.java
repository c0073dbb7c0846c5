package org.goodschool.local.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.goodschool.local.Console;
import org.goodschool.local.Problem;
import org.goodschool.local.demo.Demo;
import org.goodschool.local.demo.DemoScript;
import org.goodschool.local.stack.Running;
import org.goodschool.local.stack.Settings;
import org.goodschool.local.stack.StackLock;
import org.goodschool.local.stack.Summary;
import org.goodschool.local.stack.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Start PostgreSQL, Kafka and the four services, with the demo council; Ctrl-C stops all.")
final class UpCommand implements Callable<Integer> {

    @Option(names = "--detach", description = "Return when all is ready; ./goodschool down stops it.")
    private boolean detach;

    @Option(names = "--empty", description = "Start without the demo council.")
    private boolean empty;

    @Option(names = "--background", hidden = true)
    private boolean background;

    private final Console console = Console.of(System.out);

    @Override
    public Integer call() {
        Settings settings = Settings.fromEnvironment();
        if (StackLock.held(settings.home())) {
            return sayThatItRuns(settings);
        }
        return detach ? Background.start(settings, empty, console) : runHere(settings);
    }

    private int sayThatItRuns(Settings settings) {
        Optional<Running> running = Running.read(settings.home());
        boolean ready = running.map(Running::isReady).orElse(false);
        console.line("A stack is already %s in %s".formatted(ready ? "running" : "starting or stopping", settings.home()));
        if (ready) {
            new Summary(running.get().appliedTo(settings)).print(console);
        }
        return 0;
    }

    private int runHere(Settings settings) {
        var supervisor = new Supervisor(settings, console);
        Signals.stop(supervisor, console, background);
        try {
            supervisor.start(() -> StackLogging.toFile(settings));
            loadDemo(settings, supervisor);
            if (!supervisor.stopRequested()) {
                new Summary(settings).print(console);
                console.line(background ? "Ready. ./goodschool down stops it." : "Ready. Ctrl-C stops it.");
                supervisor.ready();
            }
            supervisor.awaitEnd().ifPresent(problem -> {
                throw problem;
            });
        } catch (Problem problem) {
            if (!supervisor.stopRequested()) {
                throw problem;
            }
        } finally {
            if (supervisor.hasStarted()) {
                console.line("Stopping");
                supervisor.stop();
                console.line("Stopped; the data stay in " + settings.home());
            }
            supervisor.close();
        }
        return 0;
    }

    /** Ends early when the stack does: a command to a service that is going away would wait for it in vain. */
    private void loadDemo(Settings settings, Supervisor supervisor) {
        Optional<DemoScript> script = empty ? Optional.empty() : DemoScript.inside();
        if (script.isEmpty()) {
            return;
        }
        if (!script.get().council().la().equals(settings.la())) {
            console.line("The demo council is left out: GOODSCHOOL_LA is %s, a real council's area".formatted(settings.la()));
            return;
        }
        CompletableFuture<Void> loading = CompletableFuture.runAsync(() -> new Demo(settings, console, script.get()).playOnce());
        try {
            CompletableFuture.anyOf(loading, supervisor.end()).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Problem problem ? problem : failed;
        }
    }
}
