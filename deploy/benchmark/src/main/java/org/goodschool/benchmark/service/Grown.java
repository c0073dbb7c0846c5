package org.goodschool.benchmark.service;

import io.vertx.core.Future;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.goodschool.benchmark.harness.Contestant;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.postgres.Database;
import org.goodschool.benchmark.service.HttpLoad.Request;
import org.goodschool.chassis.feed.FeedPosition;

/** A register with so much behind it, asked by one caller at a time. */
record Grown(String name, HttpLoad load, Schools schools, String reader, String cursor) implements Contestant {

    static final List<String> FIGURES = List.of("command p50 ms", "command p99 ms", "one school p50 ms", "one school p99 ms",
            "list p50 ms", "list p99 ms", "end of the feed p50 ms", "end of the feed p99 ms");

    private static final int PAGE = 100;
    private static final int CONNECTIONS = 16;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    /** The school's stream and its inspections'. */
    private static final int AGGREGATES = 60_000;

    static Grown fill(String name, Lab lab, String databaseName, int count, long events) throws Exception {
        FilledRegister filled = FilledRegister.of(lab, databaseName, count, events);
        PackagedService registry = filled.start(lab, Map.of("GOODSCHOOL_REMEMBERED_AGGREGATES", String.valueOf(AGGREGATES)));
        HttpLoad load = lab.closing(new HttpLoad(registry.port(), CONNECTIONS));
        String reader = filled.keys().token("reader", "integrator");
        lab.progress("loading each of its schools once");
        loadEach(load, filled.schools(), reader, count);
        return new Grown(name, load, filled.schools(), reader, cursorBeforeTheEnd(filled.database()));
    }

    private static void loadEach(HttpLoad load, Schools schools, String reader, int count) throws Exception {
        for (int i = 0; i < count; i += CONNECTIONS) {
            var answers = new ArrayList<Future<?>>();
            for (int one = i; one < Math.min(count, i + CONNECTIONS); one++) {
                answers.add(load.send(Request.get("/v1/schools/" + schools.urn(one), reader)));
            }
            HttpLoad.await(Future.all(answers).toCompletionStage().toCompletableFuture(), LONGEST);
        }
    }

    /** A page before the end, so that every look at it finds as many events. */
    private static String cursorBeforeTheEnd(Database database) throws SQLException {
        try (var connection = database.connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select event.tx::text, position from event order by event.tx desc, position desc offset %d limit 1".formatted(PAGE))) {
            rows.next();
            return new FeedPosition(rows.getString(1), rows.getLong(2)).cursor();
        }
    }

    @Override
    public Figures round(Duration time) throws Exception {
        Duration each = time.dividedBy(4);
        Figures figures = new Figures(Map.of());
        figures = with(figures, "command", each, schools.renaming());
        figures = with(figures, "one school", each, () -> Request.get("/v1/schools/" + schools.any(), reader));
        figures = with(figures, "list", each, () -> Request.get("/v1/schools?limit=100&sort=name&la=001", reader));
        return with(figures, "end of the feed", each, () -> Request.get("/v1/events?limit=" + PAGE + "&after=" + cursor, reader));
    }

    private Figures with(Figures figures, String what, Duration time, Supplier<Request> requests) throws Exception {
        Figures measured = load.run(1, time, requests);
        return figures.and(what + " p50 ms", measured.get("p50 ms")).and(what + " p99 ms", measured.get("p99 ms"));
    }
}
