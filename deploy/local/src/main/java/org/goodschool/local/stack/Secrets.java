package org.goodschool.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.goodschool.local.Problem;

/** Secrets of this machine's stack: made on first start, readable by their owner only, never in the project. */
public final class Secrets {

    private Secrets() {
    }

    /** One password for all database roles of the local stack; the services still get it the way they do in production. */
    static String databasePassword(Path keys) {
        Path file = keys.resolve("database-password");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                write(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException cannot) {
            throw new Problem("cannot keep secrets in " + keys + ": check that you may write to it", cannot);
        }
    }

    /** Written beside and moved into place, so that a start cut short leaves no half a secret. */
    public static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "draft", ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
