package org.goodschool.benchmark.harness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** How often a second this disk takes what PostgreSQL has it take at every commit: some bytes, safely down. */
final class FsyncProbe {

    private static final int PAGE = 8192;
    /** As PostgreSQL's log segment: written over, so that the file does not grow with every write. */
    private static final int PAGES = 2048;
    private static final Duration TIME = Duration.ofSeconds(1);

    private FsyncProbe() {
    }

    static double perSecond(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "fsync", ".probe");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer page = ByteBuffer.allocateDirect(PAGE);
            for (int i = 0; i < PAGES; i++) {
                channel.write(page.clear(), (long) i * PAGE);
            }
            channel.force(true);
            long started = System.nanoTime();
            long taken = 0;
            int count = 0;
            while (taken < TIME.toNanos()) {
                channel.write(page.clear(), (long) (count % PAGES) * PAGE);
                channel.force(false);
                count++;
                taken = System.nanoTime() - started;
            }
            return count * 1e9 / taken;
        } finally {
            Files.delete(file);
        }
    }
}
