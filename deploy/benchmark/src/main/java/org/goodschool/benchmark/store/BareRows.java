package org.goodschool.benchmark.store;

import org.goodschool.benchmark.harness.Contestant;
import org.goodschool.benchmark.harness.Lab;

/** What PostgreSQL alone does with a row of ours, for benchmarks of whole services. */
public final class BareRows {

    private final Peers peers;

    private BareRows(Peers peers) {
        this.peers = peers;
    }

    public static BareRows in(Lab lab) throws Exception {
        return new BareRows(Peers.of(lab, 2));
    }

    /** By as many clients as a service has connections. */
    public Contestant pgbench(int clients) throws Exception {
        return peers.pgbench(clients);
    }
}
