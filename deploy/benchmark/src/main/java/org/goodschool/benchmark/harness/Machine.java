package org.goodschool.benchmark.harness;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the figures were measured on.
 *
 * @param memoryGb of the machine
 * @param fsyncsPerSecond 8 KB written and forced, one after the other, on the disk of the data folder: the most that one
 *     client can commit
 */
public record Machine(String cpu, int cores, double memoryGb, String os, String jdk, String disk, double fsyncsPerSecond) {

    private static final double GIGABYTE = 1024.0 * 1024 * 1024;

    static Machine look(Path data) throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(cpuModel(), Runtime.getRuntime().availableProcessors(),
                Math.round(10 * system.getTotalMemorySize() / GIGABYTE) / 10.0,
                "%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version")),
                "%s %s".formatted(System.getProperty("java.vm.name"), Runtime.version()),
                Files.getFileStore(data).type(),
                Math.round(FsyncProbe.perSecond(data)));
    }

    String line() {
        return "%s, %d cores, %.1f GB, %s, %s, %s with %s fsyncs/s".formatted(
                cpu, cores, memoryGb, os, jdk, disk, Text.number(fsyncsPerSecond));
    }

    private static String cpuModel() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        if (Files.isReadable(file)) {
            return Files.readAllLines(file).stream().filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(System.getProperty("os.arch"));
        }
        return System.getProperty("os.arch");
    }
}
