package org.goodschool.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.goodschool.local.Problem;

/** One packaged service as a child process: the same jar and the same variables as in production. */
final class ServiceProcess {

    private static final long LOG_KEPT_BYTES = 20L * 1024 * 1024;
    private static final Duration STOP_WAIT = Duration.ofSeconds(20);

    private final Settings settings;
    private final Service service;
    private Process process;

    ServiceProcess(Settings settings, Service service) {
        this.settings = settings;
        this.service = service;
    }

    Service service() {
        return service;
    }

    void start() {
        Path jar = service.jar(settings.project());
        if (!Files.exists(jar)) {
            throw new Problem("%s is not built (%s is missing): run ./goodschool up from the project's folder"
                    .formatted(service.module(), jar));
        }
        try {
            rollLog();
            var builder = new ProcessBuilder(command(jar));
            ServiceEnvironment.of(settings, service).forEach(builder.environment()::put);
            builder.directory(settings.home().toFile());
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log(service).toFile()));
            builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            process = builder.start();
        } catch (IOException failed) {
            if (Disk.causedBy(settings, failed)) {
                throw new Problem(Disk.fullLine(settings), failed);
            }
            throw new Problem("%s could not be started: %s".formatted(service.module(), Lines.first(failed)), failed);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Only to be asked of a process that has ended. */
    String howItEnded() {
        return Processes.howItEnded(process.exitValue());
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    void askToStop() {
        if (isAlive()) {
            process.destroy();
        }
    }

    void awaitStopped() {
        if (isAlive()) {
            Processes.stop(process.toHandle(), STOP_WAIT);
        }
    }

    void kill() {
        if (isAlive()) {
            process.destroyForcibly();
        }
    }

    private List<String> command(Path jar) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String options = System.getenv("GOODSCHOOL_SERVICE_JAVA_OPTS");
        command.addAll(options == null || options.isBlank()
                ? List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError")
                : List.of(options.strip().split("\\s+")));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar"));
        command.add(jar.toString());
        return command;
    }

    private void rollLog() throws IOException {
        Path log = settings.log(service);
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LOG_KEPT_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
