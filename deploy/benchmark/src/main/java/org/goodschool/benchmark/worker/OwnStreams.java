package org.goodschool.benchmark.worker;

import java.util.HashMap;
import java.util.Map;

/**
 * Streams that nobody else appends to, a thousand for each client, taken in turn: they grow as a school's do, a few events
 * at a time.
 */
public final class OwnStreams {

    private static final int STREAMS = 1000;

    private final Map<String, OwnClient> clients = new HashMap<>();

    /** The same kind of order goes on where its last round ended; another kind has streams of its own. */
    public synchronized OwnClient client(Order order, int number) {
        return clients.computeIfAbsent("a%dx%dc%d".formatted(order.clients(), order.batch(), number), OwnClient::new);
    }

    /** One client's. Not shared. */
    public static final class OwnClient {

        private final String prefix;
        private final long[] versions = new long[STREAMS];
        private int stream;

        private OwnClient(String prefix) {
            this.prefix = prefix;
        }

        public Place next(int events) {
            int current = stream;
            stream = (stream + 1) % STREAMS;
            var place = new Place(prefix + "s" + current, versions[current]);
            versions[current] += events;
            return place;
        }
    }
}
