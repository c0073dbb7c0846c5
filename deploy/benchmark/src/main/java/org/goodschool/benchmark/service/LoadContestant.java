package org.goodschool.benchmark.service;

import java.time.Duration;
import java.util.function.Supplier;
import org.goodschool.benchmark.harness.Contestant;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.service.HttpLoad.Request;

/** Requests of one kind over so many connections. */
record LoadContestant(String name, HttpLoad load, int connections, Supplier<Request> requests) implements Contestant {

    @Override
    public Figures round(Duration time) throws Exception {
        return load.run(connections, time, requests);
    }
}
