package org.goodschool.chassis.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A reader as one would write it who has not read docs/adr/0001: shown to fail, so that the test is known to be able to. */
final class JdbcReader implements Reader {

    /** A sequence number as the order of commits. */
    static final String BY_POSITION = """
            select cast(event_id as text), stream_id, version, '0', position from %s.event
            where position > ? and cast(? as text) is not null order by position limit ?""";

    /** The transaction as text, which is what a select list that names the cast column "tx" makes of "order by tx". */
    static final String BY_TRANSACTION_AS_TEXT = """
            select cast(event_id as text), stream_id, version, cast(tx as text) as tx, position from %s.event
            where (event.position > ? and event.tx = cast(? as xid8) or event.tx > cast(? as xid8))
              and event.tx < pg_snapshot_xmin(pg_current_snapshot())
            order by tx, position limit ?""";

    private final String sql;
    private final Connection connection;
    private String tx;
    private long position;

    JdbcReader(String sql, String schema, Connection connection, FeedPosition from) {
        this.sql = sql.formatted(schema);
        this.connection = connection;
        this.tx = from.tx();
        this.position = from.position();
    }

    @Override
    public List<Seen.Entry> page(int limit) {
        try (var select = connection.prepareStatement(sql)) {
            int parameters = select.getParameterMetaData().getParameterCount();
            select.setLong(1, position);
            for (int parameter = 2; parameter < parameters; parameter++) {
                select.setString(parameter, tx);
            }
            select.setInt(parameters, limit);
            List<Seen.Entry> page = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    page.add(new Seen.Entry(rows.getString(1), rows.getString(2), rows.getLong(3)));
                    tx = rows.getString(4);
                    position = rows.getLong(5);
                }
            }
            return page;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
