package org.goodschool.benchmark.worker;

import java.io.IOException;
import java.time.Duration;
import org.goodschool.benchmark.harness.Contestant;
import org.goodschool.benchmark.harness.Figures;

/** A worker with one kind of order. */
public record WorkerContestant(String name, WorkerProcess worker, Order order) implements Contestant {

    @Override
    public Figures round(Duration time) throws IOException {
        return worker.run(order.lasting(time.toMillis()));
    }
}
