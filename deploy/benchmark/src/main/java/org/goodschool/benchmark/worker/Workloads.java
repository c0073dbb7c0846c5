package org.goodschool.benchmark.worker;

import io.quarkus.runtime.Quarkus;
import org.goodschool.benchmark.peer.AxonJdbc;
import org.goodschool.benchmark.peer.EventRows;
import org.goodschool.benchmark.peer.MessageDb;
import org.goodschool.benchmark.store.GoodSchoolStore;

/** The contestants that run on the JVM. */
public enum Workloads {

    GOODSCHOOL("goodschool") {
        @Override
        void start(Server server) {
            GoodSchoolStore.server = server;
            Quarkus.run(GoodSchoolStore.class);
        }
    },
    AXON("axon") {
        @Override
        void start(Server server) throws Exception {
            serve(new AxonJdbc(WorkerDatabase.url(), LARGE_PAGE), server);
        }
    },
    /** pgjdbc makes one INSERT of a batch of them: nothing that Axon asks for, but anybody can switch it on. */
    AXON_REWRITING("axon-rewriting") {
        @Override
        void start(Server server) throws Exception {
            serve(new AxonJdbc(WorkerDatabase.url() + "&reWriteBatchedInserts=true", LARGE_PAGE), server);
        }
    },
    AXON_SMALL_PAGES("axon-small-pages") {
        @Override
        void start(Server server) throws Exception {
            serve(new AxonJdbc(WorkerDatabase.url(), AXONS_OWN_PAGE), server);
        }
    },
    MESSAGE_DB("message-db") {
        @Override
        void start(Server server) throws Exception {
            serve(new MessageDb(WorkerDatabase.url()), server);
        }
    },
    EVENT_ROWS("event-rows") {
        @Override
        void start(Server server) throws Exception {
            serve(new EventRows(WorkerDatabase.url()), server);
        }
    };

    /** Answers orders until there are no more. */
    @FunctionalInterface
    public interface Server {
        void serve(Workload workload) throws Exception;
    }

    private static final int LARGE_PAGE = 1000;
    private static final int AXONS_OWN_PAGE = 100;

    private final String title;

    Workloads(String title) {
        this.title = title;
    }

    abstract void start(Server server) throws Exception;

    public String title() {
        return title;
    }

    private static void serve(Workload workload, Server server) throws Exception {
        try (workload) {
            server.serve(workload);
        }
    }

    static Workloads named(String title) {
        for (Workloads workload : values()) {
            if (workload.title.equals(title)) {
                return workload;
            }
        }
        throw new IllegalArgumentException("no workload " + title);
    }
}
