package org.goodschool.benchmark.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodschool.benchmark.harness.Contestant;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.postgres.Database;

/** A file sent to a service that has never seen one: a process and a database for each round. */
record ImportContestant(String name, Lab lab, String service, Path file, String query) implements Contestant {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public Figures round(Duration time) throws Exception {
        var keys = new Keys();
        Database database = lab.cluster().createForService("import_" + DATABASES.incrementAndGet());
        try (PackagedService fresh = PackagedService.start(lab, service, database, keys); Upload upload = new Upload(fresh.port(), keys.token("operator"))) {
            upload.send(file, query + "&dryRun=true");
            long before = System.nanoTime();
            upload.send(file, query);
            double seconds = (System.nanoTime() - before) / 1e9;
            return Figures.of("seconds", seconds).and("events", events(database)).and("events/s", events(database) / seconds);
        }
    }

    private static double events(Database database) throws Exception {
        try (var connection = database.connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from event")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
