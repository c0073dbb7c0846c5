package org.goodschool.chassis.eventstore;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/**
 * A statement in PostgreSQL's own words, on a session's connection and in its transaction, past Hibernate's mapper: the
 * mapper would work out anew with every run how a native query's columns are read, and that cost a quarter of all processor
 * time. Changed rows that the statement is to see must have been flushed.
 */
public final class Sql {

    /** {@code :name}, but not {@code ::type} nor a colon within a word. */
    private static final Pattern NAME = Pattern.compile("(?<![:\\w]):([a-zA-Z]+)");

    private static final Map<String, Statement> STATEMENTS = new ConcurrentHashMap<>();

    private final ReactiveConnection connection;
    private final Statement statement;
    private final Object[] values;

    private Sql(ReactiveConnection connection, Statement statement) {
        this.connection = connection;
        this.statement = statement;
        this.values = new Object[statement.names().size()];
    }

    /** @param text with parameters as {@code :name} */
    public static Sql on(Mutiny.Session session, String text) {
        if (!(session instanceof MutinySessionImpl hibernate)) {
            throw new UnsupportedOperationException("needs the database: " + text);
        }
        return new Sql(hibernate.getReactiveConnection(), STATEMENTS.computeIfAbsent(text, Statement::of));
    }

    public Sql set(String name, Object value) {
        int place = statement.names().indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("no :" + name + " in " + statement.text());
        }
        values[place] = value;
        return this;
    }

    public Uni<List<Object[]>> rows() {
        return run(values.length == 0 ? () -> connection.select(statement.text())
                : () -> connection.select(statement.text(), values)).map(Sql::all);
    }

    /** @return the only row */
    public Uni<Object[]> row() {
        return rows().map(List::getFirst);
    }

    /** @return the only row's only column */
    public <T> Uni<T> value(Class<T> type) {
        return row().map(row -> type.cast(row[0]));
    }

    /** @return the only column of each row */
    public <T> Uni<List<T>> column(Class<T> type) {
        return rows().map(rows -> rows.stream().map(row -> type.cast(row[0])).toList());
    }

    /** @return how many rows it wrote */
    public Uni<Integer> update() {
        return run(values.length == 0 ? () -> connection.update(statement.text())
                : () -> connection.update(statement.text(), values));
    }

    private static <T> Uni<T> run(Supplier<CompletionStage<T>> statement) {
        return Uni.createFrom().completionStage(statement);
    }

    private static List<Object[]> all(ReactiveConnection.Result result) {
        List<Object[]> rows = new ArrayList<>(result.size());
        result.forEachRemaining(rows::add);
        return rows;
    }

    /** @param text with parameters as PostgreSQL numbers them */
    private record Statement(String text, List<String> names) {

        static Statement of(String named) {
            List<String> names = new ArrayList<>();
            String numbered = NAME.matcher(named).replaceAll(match -> {
                String name = match.group(1);
                if (!names.contains(name)) {
                    names.add(name);
                }
                return Matcher.quoteReplacement("$" + (names.indexOf(name) + 1));
            });
            return new Statement(numbered, List.copyOf(names));
        }
    }
}
