package org.goodschool.benchmark.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How long and how much.
 *
 * @param events how many events a reading benchmark reads
 * @param only the contestants that take part; empty for all
 * @param quick only to see that it runs: the figures mean nothing
 * @param data where PostgreSQL keeps its data: the disk that is measured
 */
public record Options(int rounds, Duration time, Duration warmUp, long events, List<String> only, boolean quick,
        Path data) {

    public boolean wants(String contestant) {
        return only.isEmpty() || only.contains(contestant);
    }
}
