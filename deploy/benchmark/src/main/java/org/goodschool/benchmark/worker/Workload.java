package org.goodschool.benchmark.worker;

import org.goodschool.benchmark.harness.Figures;

/** What one contestant does in its own process. */
public interface Workload extends AutoCloseable {

    Figures run(Order order) throws Exception;

    @Override
    default void close() throws Exception {
    }
}
