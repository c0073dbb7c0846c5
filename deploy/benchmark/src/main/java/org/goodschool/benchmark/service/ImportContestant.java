package org.goodschool.benchmark.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
        try (PackagedService fresh = PackagedService.start(lab, service, database, keys); HttpClient client = HttpClient.newHttpClient()) {
            send(client, fresh, keys, "&dryRun=true");
            long before = System.nanoTime();
            send(client, fresh, keys, "");
            double seconds = (System.nanoTime() - before) / 1e9;
            return Figures.of("seconds", seconds).and("events", events(database)).and("events/s", events(database) / seconds);
        }
    }

    private void send(HttpClient client, PackagedService to, Keys keys, String more) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/v1/imports?fileName=%s&%s%s"
                        .formatted(to.port(), file.getFileName(), query, more)))
                .header("Authorization", "Bearer " + keys.token("operator", "registry-editor", "performance-analyst"))
                .header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofFile(file)).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
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
