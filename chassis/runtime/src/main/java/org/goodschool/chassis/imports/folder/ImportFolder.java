package org.goodschool.chassis.imports.folder;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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

        /** @throws IOException also where a link stands in its place, which may lead to what nobody put into the folder */
        static Stamp of(Path file) throws IOException {
            var now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!now.isRegularFile()) {
                throw new NoSuchFileException(file.toString());
            }
            return new Stamp(now.size(), now.lastModifiedTime());
        }
    }

    /** A file that nobody writes to any more, as it was when that was found: whatever else lies there later is another file. */
    record Settled(Path path, Stamp stamp) {

        boolean stillThere() {
            try {
                return stamp.equals(Stamp.of(path));
            } catch (IOException gone) {
                return false;
            }
        }
    }

    sealed interface Look {
    }

    record Digested(String sha256) implements Look {
    }

    record TooLarge(String fingerprint, String why) implements Look {
    }

    sealed interface Reading {
    }

    record Whole(byte[] body) implements Reading {
    }

    /** It has changed, is gone, or somebody holds it: the next look may find it otherwise. */
    record NotNow(String why) implements Look, Reading {

        static final NotNow CHANGED = new NotNow("changed since it was looked at");

        static NotNow because(IOException unreadable) {
            return new NotNow("cannot be read at this moment: " + unreadable.getClass().getSimpleName());
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
            List<Path> files = entries.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !NOT_YET.matcher(file.getFileName().toString()).matches()).sorted().toList();
            seen.keySet().retainAll(files);
            digests.keySet().retainAll(files);
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty until it is as it was at an earlier look, long enough ago. */
    Optional<Settled> settled(Path file) {
        try {
            Stamp now = Stamp.of(file);
            Seen before = seen.get(file);
            if (before == null || !before.stamp().equals(now)) {
                seen.put(file, new Seen(now, System.nanoTime()));
                return Optional.empty();
            }
            return System.nanoTime() - before.since() < settledFor.toNanos() ? Optional.empty() : Optional.of(new Settled(file, now));
        } catch (IOException gone) {
            seen.remove(file);
            return Optional.empty();
        }
    }

    /** Which file it is: by the digest of its bytes, which are read again only if it has changed since. */
    Look look(Settled file) {
        if (!file.stillThere()) {
            return NotNow.CHANGED;
        }
        if (file.stamp().size() > largest.asLongValue()) {
            return new TooLarge(file.path().getFileName() + "|" + file.stamp().size() + "|" + file.stamp().changedAt(),
                    "the file has %,d bytes, more than the %,d that are read (GOODSCHOOL_LARGEST_FILE)"
                            .formatted(file.stamp().size(), largest.asLongValue()));
        }
        Digest known = digests.get(file.path());
        if (known != null && known.stamp().equals(file.stamp())) {
            return new Digested(known.sha256());
        }
        try (InputStream bytes = open(file)) {
            String sha256 = Sha256.of(bytes);
            if (!file.stillThere()) {
                return NotNow.CHANGED;
            }
            digests.put(file.path(), new Digest(file.stamp(), sha256));
            return new Digested(sha256);
        } catch (IOException unreadable) {
            return NotNow.because(unreadable);
        }
    }

    /** The bytes that {@link #look} has digested, and no others. */
    Reading read(Settled file, String sha256) {
        try (InputStream bytes = open(file)) {
            byte[] body = bytes.readNBytes(Math.toIntExact(file.stamp().size() + 1));
            return file.stillThere() && sha256.equals(Sha256.of(body)) ? new Whole(body) : NotNow.CHANGED;
        } catch (IOException unreadable) {
            return NotNow.because(unreadable);
        }
    }

    private static InputStream open(Settled file) throws IOException {
        return Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS);
    }

    /** Out of the way, where the folder can be written to; a read-only one is left as it is. */
    void putAway(Settled file, String where, String importId) {
        if (!move || !file.stillThere()) {
            return;
        }
        Path folder = file.path().resolveSibling(where);
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder);
            }
            Path name = file.path().getFileName();
            Path target = folder.resolve(name);
            Files.move(file.path(), Files.exists(target, LinkOption.NOFOLLOW_LINKS) ? folder.resolve(importId + "-" + name) : target);
        } catch (IOException readOnly) {
            LOG.debugf("%s stays where it is: %s", file.path(), readOnly.toString());
        }
    }
}
