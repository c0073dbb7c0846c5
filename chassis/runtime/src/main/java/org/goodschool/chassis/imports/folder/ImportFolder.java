package org.goodschool.chassis.imports.folder;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.imports.Sha256;
import org.jboss.logging.Logger;

/**
 * The folder that is watched for files. A file is looked at twice before it is taken: whoever is still writing it has changed
 * its size or its date by then.
 */
@ApplicationScoped
class ImportFolder {

    private static final Logger LOG = Logger.getLogger(ImportFolder.class);

    /** What programs call a file while they write it, and what is no file to anybody. */
    private static final Pattern NOT_YET = Pattern.compile("(\\.|~).*|.*(\\.(part|partial|filepart|tmp|crdownload|swp)|~)",
            Pattern.CASE_INSENSITIVE);

    /** A file as it was at one look. */
    record Stamp(long size, FileTime changedAt) {

        static Stamp of(Path file) throws IOException {
            return new Stamp(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    sealed interface Content {

        /** @param body null where it is known by its digest alone, and would have to be read again */
        record Readable(String sha256, byte[] body) implements Content {
        }

        record Unreadable(String fingerprint, String why) implements Content {
        }

        /** It has changed while it was read, or is gone. */
        record Moving() implements Content {
        }
    }

    private record Seen(Stamp stamp, long since) {
    }

    private record Digest(Stamp stamp, String sha256) {
    }

    @ConfigProperty(name = "goodschool.imports.folder.path")
    Optional<Path> path;

    @ConfigProperty(name = "goodschool.imports.folder.settled-for")
    Duration settledFor;

    @ConfigProperty(name = "goodschool.imports.folder.move")
    boolean move;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize largest;

    private final Map<Path, Seen> seen = new HashMap<>();
    private final Map<Path, Digest> digests = new HashMap<>();

    Optional<Path> path() {
        return path;
    }

    /** @throws UncheckedIOException where the folder is not there or cannot be read */
    List<Path> files() {
        try (Stream<Path> entries = Files.list(path.orElseThrow())) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(file -> !NOT_YET.matcher(file.getFileName().toString()).matches()).sorted().toList();
            seen.keySet().retainAll(files);
            digests.keySet().retainAll(files);
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether it is as it was at an earlier look, long enough ago. */
    boolean settled(Path file) {
        try {
            Stamp now = Stamp.of(file);
            Seen before = seen.get(file);
            if (before == null || !before.stamp().equals(now)) {
                seen.put(file, new Seen(now, System.nanoTime()));
                return false;
            }
            return System.nanoTime() - before.since() >= settledFor.toNanos();
        } catch (IOException gone) {
            seen.remove(file);
            return false;
        }
    }

    /** By the digest of its bytes, which are read again only if it has changed since. */
    Content look(Path file) {
        try {
            Digest known = digests.get(file);
            return known != null && known.stamp().equals(Stamp.of(file)) ? new Content.Readable(known.sha256(), null)
                    : read(file);
        } catch (IOException gone) {
            return new Content.Moving();
        }
    }

    Content read(Path file) {
        Stamp before;
        try {
            before = Stamp.of(file);
        } catch (IOException gone) {
            return new Content.Moving();
        }
        if (before.size() > largest.asLongValue()) {
            return unreadable(file, before, "the file has %,d bytes, more than the %,d that are read (GOODSCHOOL_LARGEST_FILE)"
                    .formatted(before.size(), largest.asLongValue()));
        }
        try {
            byte[] body = Files.readAllBytes(file);
            if (!before.equals(Stamp.of(file)) || body.length != before.size()) {
                return new Content.Moving();
            }
            String sha256 = Sha256.of(body);
            digests.put(file, new Digest(before, sha256));
            return new Content.Readable(sha256, body);
        } catch (IOException unreadable) {
            return Files.exists(file)
                    ? unreadable(file, before, "the file cannot be read in its folder: " + unreadable.getClass().getSimpleName())
                    : new Content.Moving();
        }
    }

    private static Content unreadable(Path file, Stamp stamp, String why) {
        return new Content.Unreadable(file.getFileName() + "|" + stamp.size() + "|" + stamp.changedAt(), why);
    }

    /** Out of the way, where the folder can be written to; a read-only one is left as it is. */
    void putAway(Path file, String where, String importId) {
        if (!move) {
            return;
        }
        Path folder = file.resolveSibling(where);
        try {
            Files.createDirectories(folder);
            Path target = folder.resolve(file.getFileName());
            Files.move(file, Files.exists(target) ? folder.resolve(importId + "-" + file.getFileName()) : target);
        } catch (IOException readOnly) {
            LOG.debugf("%s stays where it is: %s", file, readOnly.toString());
        }
    }
}
