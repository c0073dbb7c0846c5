package org.goodschool.acceptance;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** `./goodschool`, given the commands that a person gives. */
final class CommandLine {

    private static final Duration BOUND = Duration.ofMinutes(8);

    private final Map<String, String> environment;
    private final Path logs;

    CommandLine(Map<String, String> environment, Path logs) {
        this.environment = Map.copyOf(environment);
        this.logs = logs;
    }

    record Answer(List<String> command, int exitCode, String out, String err) {

        /** Fails with all that it said where it did not end well. */
        Answer succeeded() {
            if (exitCode != 0) {
                fail("%s ended with exit code %d%n%s%n%s", command, exitCode, out, err);
            }
            return this;
        }

        JsonNode json() {
            return Json.read(out);
        }
    }

    /** A command under way. */
    record Running(List<String> command, Process process, Path out, Path err) {

        boolean isOver() {
            return !process.isAlive();
        }

        String errSoFar() {
            return text(err);
        }

        Answer end() {
            try {
                if (!process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    fail("%s did not end within %d minutes%n%s%n%s", command, BOUND.toMinutes(), text(out), text(err));
                }
                return new Answer(command, process.exitValue(), text(out), text(err));
            } catch (InterruptedException interrupted) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    Answer run(String... arguments) {
        return start(arguments).end();
    }

    /** Its output goes to files: a stack that stays must not hold a pipe of ours. */
    Running start(String... arguments) {
        var command = new ArrayList<>(List.of(Project.ROOT.resolve("goodschool").toString()));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(logs);
            Path out = Files.createTempFile(logs, arguments.length == 0 ? "nothing" : arguments[0], ".out");
            Path err = Path.of(out + ".err");
            var builder = new ProcessBuilder(command).directory(Project.ROOT.toFile())
                    .redirectInput(Path.of("/dev/null").toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
            applyTo(builder.environment());
            return new Running(command, builder.start(), out, err);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Nothing that is set around the build may move the stack elsewhere. */
    void applyTo(Map<String, String> inherited) {
        inherited.keySet().removeIf(variable -> variable.startsWith("GOODSCHOOL_"));
        inherited.put("JAVA_HOME", System.getProperty("java.home"));
        inherited.put("GOODSCHOOL_SKIP_BUILD", "these tests run inside the build");
        inherited.putAll(environment);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
