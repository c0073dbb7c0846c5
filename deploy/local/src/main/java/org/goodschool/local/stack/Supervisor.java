package org.goodschool.local.stack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.goodschool.local.Console;
import org.goodschool.local.Problem;
import org.goodschool.local.stack.Running.Started;
import org.goodschool.local.stack.Running.State;

/** Starts the stack in order, watches it, restarts what dies, and stops it in the opposite order. */
public final class Supervisor implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(10);
    private static final long LOOK_EVERY_MILLIS = 200;
    /** Ctrl-C reaches the children as well: their end must not be taken for a crash before ours is known. */
    private static final long SAME_SIGNAL_MILLIS = 400;

    private final Settings settings;
    private final Console console;
    private final Postgres postgres;
    private final Kafka kafka;
    private final List<Supervised> services;
    private final Backoff postgresBackoff = new Backoff();
    private final CompletableFuture<Optional<Problem>> end = new CompletableFuture<>();
    private final DiskWatch diskWatch;
    private StackLock lock;
    private boolean started;
    private Thread watcher;
    private volatile boolean stopping;
    private volatile State state = State.STARTING;

    public Supervisor(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.postgres = new Postgres(settings);
        this.kafka = new Kafka(settings);
        this.diskWatch = new DiskWatch(settings, console);
        this.services = Arrays.stream(Service.values())
                .map(service -> new Supervised(settings, new ServiceProcess(settings, service)))
                .toList();
    }

    /**
     * Returns when every service is ready, or throws the one line that says why not.
     *
     * @param onceLocked what may only be done by the one stack of a data folder
     */
    public void start(Runnable onceLocked) {
        Disk.prepare(settings);
        lock = StackLock.take(settings.home()).orElseThrow(() -> new Problem(
                "a stack is already running in %s: ./goodschool status shows it".formatted(settings.home())));
        onceLocked.run();
        Leftovers.stopAndSay(settings, console);
        Ports.refuseWhenTaken(settings, Settings.usualHome(System.getenv()));
        console.line("Starting PostgreSQL and Kafka, data in " + settings.home());
        started = true;
        note();
        postgres.start();
        kafka.start(this::giveUp);
        console.line("Starting " + String.join(", ", services.stream().map(one -> one.process().service().module()).toList()));
        for (Supervised service : services) {
            refuseWhenStopped();
            service.process().start();
        }
        note();
        watcher = Thread.ofPlatform().daemon().name("supervisor").start(this::watch);
        awaitReady();
    }

    /** From here on others may count on it. */
    public void ready() {
        state = State.READY;
        note();
    }

    public CompletableFuture<Optional<Problem>> end() {
        return end.copy();
    }

    /** Blocks until somebody asks for the end, or the stack cannot go on. */
    public Optional<Problem> awaitEnd() {
        return end.join();
    }

    /** Asks for the end; safe from a signal handler. */
    public void requestStop() {
        stopping = true;
        end.complete(Optional.empty());
    }

    public boolean hasStarted() {
        return started;
    }

    public boolean stopRequested() {
        return stopping;
    }

    public void stop() {
        stopping = true;
        state = State.STOPPING;
        try {
            noteIfPossible();
            if (watcher != null) {
                watcher.join(Duration.ofSeconds(30));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        services.forEach(service -> service.process().askToStop());
        services.forEach(service -> service.process().awaitStopped());
        kafka.stop();
        postgres.stop();
        Running.forget(settings.home());
        started = false;
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }

    /** The second Ctrl-C: no more manners. PostgreSQL recovers by itself at the next start. */
    public void kill() {
        services.forEach(service -> service.process().kill());
        postgres.process().ifPresent(ProcessHandle::destroyForcibly);
    }

    private void awaitReady() {
        var health = new Health(settings);
        Instant deadline = Instant.now().plus(READY_WITHIN);
        for (Supervised service : services) {
            while (!service.process().isAlive() || !health.ready(service.process().service())) {
                refuseWhenStopped();
                if (Instant.now().isAfter(deadline)) {
                    throw new Problem("%s did not get ready within %d minutes: see the end of %s".formatted(
                            service.process().service().module(), READY_WITHIN.toMinutes(), settings.log(service.process().service())));
                }
                pause();
            }
            service.wasReady();
        }
    }

    private void refuseWhenStopped() {
        if (end.isDone()) {
            throw end.join().orElseGet(() -> new Problem("stopped before it was ready"));
        }
    }

    private void watch() {
        try {
            while (!stopping) {
                lookAtPostgres();
                for (Supervised service : services) {
                    lookAt(service);
                }
                diskWatch.look(Instant.now());
                pause();
            }
        } catch (Problem problem) {
            end.complete(Optional.of(problem));
        } catch (RuntimeException unforeseen) {
            end.complete(Optional.of(new Problem("the supervisor failed: " + Lines.first(unforeseen), unforeseen)));
        }
    }

    private void lookAt(Supervised service) {
        if (!service.process().isAlive()) {
            waitForOurSignal();
        }
        if (!stopping && service.look(Instant.now(), console)) {
            note();
        }
    }

    private void lookAtPostgres() {
        if (postgres.process().isPresent()) {
            return;
        }
        waitForOurSignal();
        if (stopping) {
            return;
        }
        Duration wait = postgresBackoff.afterCrash(Instant.now(), settings.bearableCrashes()).orElseThrow(() -> new Problem(
                "PostgreSQL died %d times in %d minutes and is not started again: the reason is at the end of %s".formatted(
                        settings.bearableCrashes(), Backoff.WITHIN.toMinutes(), postgres.log())));
        console.line("PostgreSQL was killed or died: starting it again");
        sleep(wait.toMillis());
        try {
            postgres.start();
            console.line("PostgreSQL is back; the services reconnect by themselves");
        } catch (Problem notYet) {
            // its orphans may still hold the shared memory: the next look tries again, as often as the back-off allows
            console.line(notYet.getMessage());
        }
    }

    private void giveUp(String why) {
        end.complete(Optional.of(new Problem(Disk.isFull(settings) ? Disk.fullLine(settings)
                : why + "; see " + settings.logs().resolve("stack.log"))));
    }

    private void note() {
        Map<String, Started> processes = new HashMap<>();
        Map<String, Integer> ports = new HashMap<>(Map.of("postgres", settings.postgresPort(), "kafka", settings.kafkaPort()));
        for (Supervised service : services) {
            String name = service.process().service().module();
            ports.put(name, settings.ports().get(service.process().service()));
            if (service.process().isAlive()) {
                processes.put(name, Started.of(service.process().handle()));
            }
        }
        try {
            new Running(state, settings.la(), Started.of(ProcessHandle.current()), processes, ports).write(settings.home());
        } catch (IOException cannot) {
            throw new Problem(Disk.causedBy(settings, cannot) ? Disk.fullLine(settings)
                    : "cannot write to the data folder " + settings.home(), cannot);
        }
    }

    /** On a full disk the end must go on without it. */
    private void noteIfPossible() {
        try {
            note();
        } catch (Problem cannot) {
            console.line(cannot.getMessage());
        }
    }

    private static void waitForOurSignal() {
        sleep(SAME_SIGNAL_MILLIS);
    }

    private static void pause() {
        sleep(LOOK_EVERY_MILLIS);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
