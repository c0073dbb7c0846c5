package org.goodschool.benchmark.worker;

import java.io.IOException;
import java.time.Duration;
import org.goodschool.benchmark.harness.Contestant;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.postgres.Cluster;
import org.goodschool.benchmark.postgres.CpuTimes;

/** A worker with one kind of order. What it cost in processor time is measured from outside, for every kind of worker alike. */
public record WorkerContestant(String name, WorkerProcess worker, Order order) implements Contestant {

    /** Of the contestant's own process; and of all of PostgreSQL's while it was the contestant's turn. */
    public static final String OWN_CPU = "own CPU µs/event";
    public static final String POSTGRESQL_CPU = "PostgreSQL CPU µs/event";

    private static final double NANOS_OF_A_MICROSECOND = 1000;

    @Override
    public Figures round(Duration time) throws IOException {
        Cluster cluster = worker.database().cluster();
        Duration ownBefore = worker.cpu();
        CpuTimes postgresBefore = cluster.cpu();
        Figures measured = worker.run(order.lasting(time.toMillis()));
        double events = Math.max(1, measured.get(Tally.EVENTS));
        return measured
                .and(OWN_CPU, worker.cpu().minus(ownBefore).toNanos() / NANOS_OF_A_MICROSECOND / events)
                .and(POSTGRESQL_CPU, cluster.cpu().since(postgresBefore).toNanos() / NANOS_OF_A_MICROSECOND / events);
    }
}
