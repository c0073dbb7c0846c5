package org.goodschool.benchmark.service;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodschool.benchmark.harness.Contestant;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.postgres.Database;
import org.postgresql.PGConnection;

/** The same bytes into a table of texts, by PostgreSQL's own COPY. */
record CopyContestant(String name, Lab lab, Path file) implements Contestant {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public Figures round(Duration time) throws Exception {
        Database database = lab.cluster().create("copy_" + DATABASES.incrementAndGet());
        int columns = columns();
        database.execute("create table file (%s)".formatted(
                IntStream.range(0, columns).mapToObj(i -> "c" + i + " text").collect(Collectors.joining(", "))));
        try (var connection = database.connect(); InputStream bytes = Files.newInputStream(file)) {
            long before = System.nanoTime();
            long rows = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy file from stdin (format csv, header true, encoding 'LATIN1')", bytes);
            return Figures.of("seconds", (System.nanoTime() - before) / 1e9).and("rows", rows);
        }
    }

    /** No header of these files has a comma within a name. */
    private int columns() throws Exception {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            return reader.readLine().split(",", -1).length;
        }
    }
}
