package org.goodschool.benchmark.harness;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How long and how much.
 *
 * @param events how many events a reading benchmark reads
 * @param quick only to see that it runs: the figures mean nothing
 * @param data where PostgreSQL keeps its data: the disk that is measured
 */
public record Options(int rounds, Duration time, Duration warmUp, long events, boolean quick, Path data) {
}
