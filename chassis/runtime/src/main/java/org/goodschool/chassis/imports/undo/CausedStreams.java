package org.goodschool.chassis.imports.undo;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.eventstore.Sql;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The streams that an import wrote to. Found by reading all events: an index by cause would cost every append, and an import
 * is seldom taken back.
 */
final class CausedStreams {

    static final String IMPORT = "import:";
    private static final String ROW = ":row:";

    private static final String STREAMS = """
            select stream_id, min(version) from event
            where metadata ->> 'causationId' = :cause or metadata ->> 'causationId' like :rows
            group by stream_id order by stream_id""";

    /** @param from the version of the first event that the import recorded */
    record Caused(String id, long from) {
    }

    private CausedStreams() {
    }

    /** By kind of aggregate. */
    static Uni<Map<String, List<Caused>>> of(Mutiny.Session session, UUID importId) {
        return Sql.on(session, STREAMS).set("cause", IMPORT + importId).set("rows", IMPORT + importId + ROW + "%").rows()
                .map(rows -> {
                    Map<String, List<Caused>> byType = new LinkedHashMap<>();
                    for (Object[] row : rows) {
                        String streamId = (String) row[0];
                        int colon = streamId.indexOf(':');
                        byType.computeIfAbsent(streamId.substring(0, colon), any -> new ArrayList<>())
                                .add(new Caused(streamId.substring(colon + 1), ((Number) row[1]).longValue()));
                    }
                    return byType;
                });
    }

    /** The import, by its id, that caused an event; null where something else did. */
    static String importOf(RecordedEvent<?> event) {
        String cause = event.metadata().causationId();
        if (cause == null || !cause.startsWith(IMPORT)) {
            return null;
        }
        int row = cause.indexOf(ROW);
        return cause.substring(IMPORT.length(), row < 0 ? cause.length() : row);
    }
}
