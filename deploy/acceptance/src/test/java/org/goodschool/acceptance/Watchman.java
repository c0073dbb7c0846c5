package org.goodschool.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Outlives a test JVM that was killed, and stops the stack which that JVM cannot stop any more. */
final class Watchman implements AutoCloseable {

    private static final String UNTIL_IT_IS_GONE = """
            trap '' HUP INT TERM
            while kill -0 "$1" 2>/dev/null; do sleep 1; done
            exec "$2" down""";

    private final Process process;

    private Watchman(Process process) {
        this.process = process;
    }

    static Watchman over(CommandLine commandLine) {
        var builder = new ProcessBuilder(List.of("sh", "-c", UNTIL_IT_IS_GONE, "watchman",
                String.valueOf(ProcessHandle.current().pid()), Project.ROOT.resolve("goodschool").toString()))
                .directory(Project.ROOT.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        commandLine.applyTo(builder.environment());
        try {
            return new Watchman(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
