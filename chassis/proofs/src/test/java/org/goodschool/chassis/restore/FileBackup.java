package org.goodschool.chassis.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntConsumer;
import org.goodschool.chassis.testing.EmbeddedPostgresql;

/** A copy of a running cluster's files and its archived log: what {@code pg_basebackup} does, by the server's own functions. */
final class FileBackup {

    private static final List<String> NOT_COPIED = List.of("pg_wal", "postmaster.pid", "postmaster.opts", "pg_replslot", "epg-lock");

    private FileBackup() {
    }

    /** From here on every finished segment of the log is copied there. */
    static void archiveTo(EmbeddedPostgresql postgresql, Path archive) {
        postgresql.execute("alter system set archive_mode = on");
        postgresql.execute("alter system set archive_command = 'cp %p " + archive + "/%f'");
        postgresql.stop();
        postgresql.start();
    }

    /**
     * @param meanwhile called again and again while the files are copied
     * @return the copy, in a folder of its own
     */
    static Path take(EmbeddedPostgresql postgresql, IntConsumer meanwhile) throws IOException, SQLException {
        Path copy = Files.createTempDirectory("goodschool-copy");
        try (Connection connection = postgresql.connect("postgres", "postgres"); var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('restore test', fast => true)");
            int during = 0;
            try (var top = Files.list(postgresql.data())) {
                for (Path part : top.sorted().toList()) {
                    if (!NOT_COPIED.contains(part.getFileName().toString())) {
                        copy(part, copy.resolve(part.getFileName()));
                        meanwhile.accept(during++);
                    }
                }
            }
            folder(copy.resolve("pg_replslot"));
            folder(copy.resolve("pg_wal"));
            try (var stopped = statement.executeQuery("select labelfile, spcmapfile from pg_backup_stop()")) {
                stopped.next();
                Files.writeString(copy.resolve("backup_label"), stopped.getString(1));
            }
        }
        return copy;
    }

    /** From the archive, and then from what the dead cluster had not archived yet. */
    static void prepareRecovery(Path copy, Path archive, Path dead) throws IOException {
        Files.writeString(copy.resolve("postgresql.auto.conf"),
                "\narchive_command = ''\nrestore_command = 'cp " + archive + "/%f %p'\n", StandardOpenOption.APPEND);
        Files.createFile(copy.resolve("recovery.signal"));
        try (var segments = Files.list(dead.resolve("pg_wal"))) {
            for (Path segment : segments.filter(Files::isRegularFile).toList()) {
                Files.copy(segment, copy.resolve("pg_wal").resolve(segment.getFileName()));
            }
        }
    }

    /** Files come and go meanwhile, as they may: the log has what happened to them. */
    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            folder(to);
            try (var parts = Files.list(from)) {
                for (Path part : parts.toList()) {
                    copy(part, to.resolve(part.getFileName()));
                }
            }
            return;
        }
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException gone) {
            // dropped since its folder was listed
        }
    }

    private static void folder(Path folder) throws IOException {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
