package org.goodschool.chassis.imports.folder;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.imports.ImportLog;
import org.goodschool.chassis.imports.ImportOrigin;
import org.goodschool.chassis.imports.ImportParameters;
import org.goodschool.chassis.imports.ImportPlaces;
import org.goodschool.chassis.imports.ImportScope;
import org.goodschool.chassis.imports.ImportState;
import org.goodschool.chassis.imports.ImportsUnderWay;
import org.goodschool.chassis.imports.Imports;
import org.goodschool.chassis.imports.folder.FolderClaims.Last;
import org.goodschool.chassis.imports.folder.ImportFolder.Digested;
import org.goodschool.chassis.imports.folder.ImportFolder.NotNow;
import org.goodschool.chassis.imports.folder.ImportFolder.Settled;
import org.goodschool.chassis.imports.folder.ImportFolder.TooLarge;
import org.goodschool.chassis.imports.folder.ImportFolder.Whole;
import org.jboss.logging.Logger;

/**
 * Takes new files out of the folder, one after another, through the same import as an upload. A file that was taken is known
 * by its digest and never taken again, wherever it lies and whatever it is called.
 */
@ApplicationScoped
@IfBuildProperty(name = "goodschool.imports.enabled", stringValue = "true")
public class FolderScan {

    private static final Logger LOG = Logger.getLogger(FolderScan.class);
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(20);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    public enum Fate {
        /** It may still be being written, or there is no place for it: the next look decides. */
        WAITING,
        /** This look imported it. */
        TAKEN,
        /** It was taken before, or another replica is at it. */
        KNOWN
    }

    /**
     * @param importId of the import that took it
     * @param state    of that import
     */
    @Schema(name = "FileInFolder")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record File(String file, Fate fate, UUID importId, ImportState state, String note) {
    }

    @Inject
    ImportFolder folder;

    @Inject
    FolderClaims claims;

    @Inject
    ImportPlaces places;

    @Inject
    ImportParameters parameters;

    @Inject
    Imports imports;

    @Inject
    ImportsUnderWay underWay;

    /** What a sender would write behind the address: {@code la=850&la=936}. */
    @ConfigProperty(name = "goodschool.imports.folder.parameters")
    Optional<String> asked;

    @ConfigProperty(name = "goodschool.imports.folder.actor")
    String actor;

    private final Clock clock = Clock.systemUTC();
    private final ReentrantLock one = new ReentrantLock();

    /**
     * Blocks until every file that can be taken is imported.
     *
     * @return what became of each file; empty where a look is on its way already
     */
    public Optional<List<File>> look() {
        if (!one.tryLock()) {
            return Optional.empty();
        }
        try {
            await(underWay.look());
            List<Settled> settled = new ArrayList<>();
            Map<Path, File> files = new LinkedHashMap<>();
            for (Path file : folder.files()) {
                folder.settled(file).ifPresentOrElse(settled::add,
                        () -> files.put(file, waiting(file, "new, or changed since the last look")));
            }
            takeAll(settled, files);
            return Optional.of(List.copyOf(files.values()));
        } finally {
            one.unlock();
        }
    }

    /** Again until nothing is left, each file at most once more: what one brings may be what another one had to leave out. */
    private void takeAll(List<Settled> settled, Map<Path, File> files) {
        Set<Path> retried = new HashSet<>();
        boolean taken;
        do {
            taken = false;
            for (Settled file : settled) {
                File now = take(file, retried);
                taken |= now.fate() == Fate.TAKEN;
                if (now.fate() == Fate.TAKEN || !files.containsKey(file.path())) {
                    files.put(file.path(), now);
                }
            }
        } while (taken);
        settled.forEach(file -> putAway(file, files.get(file.path())));
    }

    private void putAway(Settled file, File fate) {
        if (fate.state() == ImportState.DONE) {
            folder.putAway(file, "done", fate.importId().toString());
        } else if (fate.state() == ImportState.REFUSED) {
            folder.putAway(file, "refused", fate.importId().toString());
        }
    }

    private File take(Settled file, Set<Path> retried) {
        return switch (folder.look(file)) {
            case NotNow(String why) -> waiting(file.path(), why);
            case TooLarge(String fingerprint, String why) -> known(file.path(), fingerprint, retried)
                    .orElseGet(() -> refuse(file.path(), fingerprint, why));
            case Digested(String sha256) -> known(file.path(), sha256, retried).orElseGet(() -> bring(file, sha256));
        };
    }

    /** Empty where it is to be imported. */
    private Optional<File> known(Path file, String fingerprint, Set<Path> retried) {
        Optional<Last> last = await(claims.last(fingerprint));
        return last.filter(before -> !before.again() || !retried.add(file)).map(before -> new File(name(file), Fate.KNOWN,
                before.importId(), before.state(), before.over() ? null : "imported by another process, or given up after %d tries"
                        .formatted(FolderClaims.TRIES)));
    }

    private File refuse(Path file, String fingerprint, String why) {
        var entry = entry(file, null, fingerprint, "");
        if (!await(claims.take(entry))) {
            return new File(name(file), Fate.KNOWN, null, null, "taken by another process");
        }
        imports.refuse(entry, why).await().atMost(LONGEST_LOOK);
        return new File(name(file), Fate.TAKEN, entry.id(), ImportState.REFUSED, why);
    }

    private File bring(Settled file, String sha256) {
        Optional<ImportPlaces.Place> place = places.take();
        if (place.isEmpty()) {
            return waiting(file.path(), "as many files as fit into memory are being imported");
        }
        try {
            return switch (folder.read(file, sha256)) {
                case NotNow(String why) -> waiting(file.path(), why);
                case Whole(byte[] body) -> bring(file.path(), sha256, body);
            };
        } finally {
            place.get().giveBack();
        }
    }

    private File bring(Path file, String sha256, byte[] body) {
        ImportScope scope = parameters.of(query(name(file))).scope();
        var entry = entry(file, sha256, sha256, scope.key());
        if (!await(claims.take(entry))) {
            return new File(name(file), Fate.KNOWN, null, null, "taken by another process");
        }
        try {
            var report = imports.carryOut(entry, new Imports.Order(body, name(file), scope, false, actor))
                    .await().atMost(LONGEST_IMPORT);
            return new File(name(file), Fate.TAKEN, entry.id(),
                    report.refused() ? ImportState.REFUSED : ImportState.DONE, null);
        } catch (RuntimeException failure) {
            LOG.warnf("%s was not imported: %s", file, failure.toString());
            return new File(name(file), Fate.WAITING, entry.id(), ImportState.FAILED,
                    "not imported: GET /v1/imports/%s says why".formatted(entry.id()));
        }
    }

    private ImportLog.Entry entry(Path file, String sha256, String fingerprint, String scope) {
        return new ImportLog.Entry(UUID.randomUUID(), null, name(file), sha256, fingerprint, scope, ImportOrigin.FOLDER,
                actor, clock.instant(), null, null);
    }

    private MultivaluedMap<String, String> query(String file) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        for (String pair : asked.orElse("").split("&")) {
            if (!pair.isBlank()) {
                String[] parts = pair.strip().split("=", 2);
                query.add(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "true");
            }
        }
        query.putSingle(ImportScope.FILE_NAME, file);
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static File waiting(Path file, String note) {
        return new File(name(file), Fate.WAITING, null, null, note);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(LONGEST_LOOK);
    }
}
