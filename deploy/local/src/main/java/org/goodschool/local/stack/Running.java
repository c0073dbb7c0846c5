package org.goodschool.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goodschool.local.Json;

/** The note that a stack keeps of itself, so that another command, or the next start after a crash, finds it. */
public record Running(State state, String la, Started supervisor, Map<String, Started> processes, Map<String, Integer> ports) {

    public enum State {
        STARTING, READY, STOPPING
    }

    private static final String FILE = "stack.json";

    public Running {
        processes = new TreeMap<>(processes);
        ports = new TreeMap<>(ports);
    }

    /** A pid alone may be somebody else's by now; with its start it is that process and no other. */
    public record Started(long pid, String at) {

        private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

        static Started of(ProcessHandle process) {
            return new Started(process.pid(), process.info().startInstant().map(Instant::toString).orElse(null));
        }

        public Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::sameStart);
        }

        private boolean sameStart(ProcessHandle candidate) {
            Optional<Instant> start = candidate.info().startInstant();
            return at != null && start.isPresent()
                    && Duration.between(Instant.parse(at), start.get()).abs().compareTo(CLOCK_SLACK) <= 0;
        }
    }

    /** A note outlives a killed stack; only a living one is ready. */
    public boolean isReady() {
        return state == State.READY && supervisor.process().isPresent();
    }

    public static Optional<Running> read(Path home) {
        Path file = home.resolve(FILE);
        try {
            return Files.exists(file) ? Optional.of(Json.MAPPER.readValue(Files.readString(file), Running.class)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    void write(Path home) throws IOException {
        Path draft = home.resolve(FILE + ".tmp");
        Files.writeString(draft, Json.MAPPER.writeValueAsString(this));
        Files.move(draft, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    static void forget(Path home) {
        try {
            Files.deleteIfExists(home.resolve(FILE));
        } catch (IOException stays) {
            // a note that stays is checked against living processes at the next start
        }
    }

    /** The ports that the running stack took, which this shell's variables need not know. */
    public Settings appliedTo(Settings settings) {
        var services = new EnumMap<>(settings.ports());
        for (Service service : Service.values()) {
            services.put(service, ports.getOrDefault(service.module(), settings.ports().get(service)));
        }
        return new Settings(settings.project(), settings.home(), la, ports.getOrDefault("postgres", settings.postgresPort()),
                ports.getOrDefault("kafka", settings.kafkaPort()), services, settings.minimumFreeMegabytes(),
                settings.bearableCrashes());
    }
}
