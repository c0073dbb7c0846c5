package org.goodschool.benchmark.worker;

import java.util.HashMap;
import java.util.Map;

/**
 * Streams that nobody else appends to, a thousand for each client, taken in turn: they grow as a school's do, a few events
 * at a time.
 */
public final class OwnStreams {

    private static final int STREAMS = 1000;

    /** @param version the stream's, before the append: 0 where it is not there yet */
    public record Place(String id, long version) {
    }

    private record Client(Order order, int number) {
    }

    private static final class Turn {
        private int stream;
        private final long[] versions = new long[STREAMS];
    }

    private final Map<Client, Turn> turns = new HashMap<>();

    /** The same kind of order goes on where its last round ended; another kind has streams of its own. */
    public synchronized OwnClient client(Order order, int number) {
        var kind = new Client(order.lasting(0), number);
        Turn turn = turns.computeIfAbsent(kind, fresh -> new Turn());
        return new OwnClient("%s%dx%dc%d".formatted(order.task().charAt(0), order.clients(), order.batch(), number), turn);
    }

    /** One client's. Not shared. */
    public static final class OwnClient {

        private final String prefix;
        private final Turn turn;

        private OwnClient(String prefix, Turn turn) {
            this.prefix = prefix;
            this.turn = turn;
        }

        public Place next(int events) {
            int stream = turn.stream;
            turn.stream = (stream + 1) % STREAMS;
            var place = new Place(prefix + "s" + stream, turn.versions[stream]);
            turn.versions[stream] += events;
            return place;
        }
    }
}
