package org.goodschool.local.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodschool.local.Console;
import org.goodschool.local.stack.Health;
import org.goodschool.local.stack.Lag;
import org.goodschool.local.stack.Running;
import org.goodschool.local.stack.Service;
import org.goodschool.local.stack.Settings;
import org.goodschool.local.stack.StackLock;
import org.goodschool.local.stack.Summary;
import picocli.CommandLine.Command;

@Command(name = "status", description = "Show what runs, where it listens and where its logs are.")
final class StatusCommand implements Callable<Integer> {

    private final Console console = Console.of(System.out);

    @Override
    public Integer call() {
        Settings settings = Settings.fromEnvironment();
        Optional<Running> running = StackLock.held(settings.home()) ? Running.read(settings.home()) : Optional.empty();
        if (running.isEmpty()) {
            console.line(StackLock.notHeld(settings.home()));
            return 1;
        }
        Settings stack = running.get().appliedTo(settings);
        console.line("%s, council's area %s, data in %s".formatted(
                word(running.get().state()), stack.la(), stack.home()));
        console.line("  %-22s port %-6d log %s".formatted("PostgreSQL", stack.postgresPort(), stack.logs().resolve("postgres.log")));
        console.line("  %-22s port %-6d log %s".formatted("Kafka", stack.kafkaPort(), stack.logs().resolve("stack.log")));
        var health = new Health(stack);
        var lag = new Lag(stack);
        boolean allReady = true;
        for (Service service : Service.values()) {
            boolean ready = health.ready(service);
            allReady &= ready;
            console.line("  %-22s port %-6d %-9s %s".formatted(service.module(), stack.ports().get(service),
                    ready ? "ready" : "NOT READY", waiting(lag.of(service))));
        }
        if (allReady) {
            new Summary(stack).print(console);
        }
        return allReady ? 0 : 1;
    }

    private static String word(Running.State state) {
        return switch (state) {
            case STARTING -> "Starting";
            case READY -> "Running";
            case STOPPING -> "Stopping";
        };
    }

    private static String waiting(long events) {
        return events < 0 ? "" : events == 0 ? "nothing waiting" : events + " events waiting";
    }
}
