package org.goodschool.chassis.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a text has been left behind, whatever its case: an erasure leaves it nowhere. */
public final class Traces {

    private static final String COLUMNS = """
            select format('%I.%I', table_schema, table_name) || ' ' || quote_ident(column_name) || ' ' || data_type
            from information_schema.columns join information_schema.tables using (table_catalog, table_schema, table_name)
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1""";

    private Traces() {
    }

    /** Every column of every table of the service's database: {@code schema.table column}. */
    public static List<String> inTables(String text) {
        return ServiceDatabase.column(COLUMNS).stream().map(column -> column.split(" ", 3))
                .filter(column -> !ServiceDatabase.column("select 1 from %s where %s limit 1".formatted(column[0],
                        contains(column[1], column[2].equals("bytea"), text))).isEmpty())
                .map(column -> column[0] + " " + column[1]).toList();
    }

    private static String contains(String column, boolean bytes, String text) {
        return bytes ? "position(convert_to('%s', 'UTF8') in %s) > 0".formatted(text, column)
                : "position('%s' in lower(cast(%s as text))) > 0".formatted(text.toLowerCase(Locale.ROOT), column);
    }

    /** The tables of a backup made now. */
    public static List<String> inDump(String text) {
        try (Connection connection = ServiceDatabase.connect()) {
            return LogicalDump.of(connection).tablesWith(text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keys, values and headers of every record of every topic. */
    public static List<String> onTopics(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Topics.where(record -> parts(record).anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(wanted)));
    }

    private static Stream<String> parts(ConsumerRecord<byte[], byte[]> record) {
        List<String> parts = new ArrayList<>();
        parts.add(text(record.key()));
        parts.add(text(record.value()));
        record.headers().forEach(header -> {
            parts.add(header.key());
            parts.add(text(header.value()));
        });
        return parts.stream();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
