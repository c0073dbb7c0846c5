package org.goodschool.chassis.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.eventstore.Sql;

/** A stream of another service. */
record StreamKey(String source, String stream) {

    static StreamKey of(Place place) {
        return new StreamKey(place.source(), place.stream());
    }

    /** As a statement's {@code :sources} and {@code :streams}. */
    static Sql set(Sql statement, Collection<StreamKey> streams) {
        return statement.set("sources", streams.stream().map(StreamKey::source).toArray(String[]::new))
                .set("streams", streams.stream().map(StreamKey::stream).toArray(String[]::new));
    }

    /** As those and its {@code :sequences}. */
    static Sql set(Sql statement, Map<StreamKey, Long> sequences) {
        List<StreamKey> streams = List.copyOf(sequences.keySet());
        return set(statement, streams).set("sequences", streams.stream().map(sequences::get).toArray(Long[]::new));
    }
}
