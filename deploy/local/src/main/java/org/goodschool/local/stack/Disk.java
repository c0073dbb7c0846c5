package org.goodschool.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.goodschool.local.Problem;

/** A full disk shows as a hundred different stack traces; here it is looked for and said once. */
public final class Disk {

    private static final long MEGABYTE = 1024 * 1024;
    /** PostgreSQL needs a 16 MB log segment at a time, Kafka's index files 10 MB each: less than this is "full". */
    private static final long FULL_MEGABYTES = 48;
    private static final String NO_SPACE = "No space left on device";

    private Disk() {
    }

    public static void prepare(Settings settings) {
        try {
            createPrivate(settings.home());
            Files.createDirectories(settings.logs());
        } catch (IOException cannot) {
            throw new Problem("cannot create the data folder %s (%s): set GOODSCHOOL_HOME to a folder that you may write to"
                    .formatted(settings.home(), reason(cannot)), cannot);
        }
        if (!Files.isWritable(settings.home())) {
            throw new Problem("the data folder %s is not writable: set GOODSCHOOL_HOME to a folder that you may write to"
                    .formatted(settings.home()));
        }
        long free = freeMegabytes(settings.home());
        if (free < settings.minimumFreeMegabytes()) {
            throw new Problem(("the disk of %s is full or nearly so: %d MB are free and %d MB are needed; "
                    + "free some space, or set GOODSCHOOL_HOME to a folder on another disk")
                    .formatted(settings.home(), free, settings.minimumFreeMegabytes()));
        }
    }

    /** Data about schools and the keys to it: nobody else's to read. */
    private static void createPrivate(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            Files.createDirectories(home.getParent());
            Files.createDirectory(home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    static boolean isFull(Settings settings) {
        return freeMegabytes(settings.home()) < FULL_MEGABYTES;
    }

    static boolean causedBy(Settings settings, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains(NO_SPACE)) {
                return true;
            }
        }
        return isFull(settings);
    }

    static String fullLine(Settings settings) {
        return "the disk of %s is full (%d MB free): free some space and run ./goodschool up again; what was recorded is kept"
                .formatted(settings.home(), freeMegabytes(settings.home()));
    }

    static String warningLine(Settings settings) {
        return "The disk of %s is full (%d MB free): nothing more can be recorded until some space is freed"
                .formatted(settings.home(), freeMegabytes(settings.home()));
    }

    private static long freeMegabytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName().replace("Exception", "");
    }
}
