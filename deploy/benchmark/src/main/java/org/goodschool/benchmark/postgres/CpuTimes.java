package org.goodschool.benchmark.postgres;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** User and system time of some processes, by their ids. */
public record CpuTimes(Map<Long, Duration> byProcess) {

    static CpuTimes of(Stream<ProcessHandle> processes) {
        return new CpuTimes(processes.collect(Collectors.toMap(ProcessHandle::pid,
                process -> process.info().totalCpuDuration().orElse(Duration.ZERO), Duration::plus)));
    }

    /** What has ended in between is left out: nobody knows any more what it used. */
    public Duration since(CpuTimes before) {
        return byProcess.entrySet().stream()
                .map(now -> now.getValue().minus(before.byProcess.getOrDefault(now.getKey(), Duration.ZERO)))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
