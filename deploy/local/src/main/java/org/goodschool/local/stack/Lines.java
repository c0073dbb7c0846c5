package org.goodschool.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one line that says what went wrong: the rest belongs to a log. */
final class Lines {

    private static final int LONGEST = 200;

    private Lines() {
    }

    static String first(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.lines().findFirst().orElse(message);
    }

    /** The last line of a log that is neither empty nor part of a stack trace. */
    static String lastOf(Path log) {
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.isBlank() && !line.matches("(\\s+at |\\s*\\.\\.\\. \\d+ ).*"))
                    .reduce((before, line) -> line).map(Lines::shortened).orElse("its log is empty");
        } catch (IOException | UncheckedIOException unreadable) {
            return "its log cannot be read";
        }
    }

    private static String shortened(String line) {
        String stripped = line.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) + "…" : stripped;
    }
}
