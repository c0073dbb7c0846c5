package org.goodschool.local.load;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Shows on stderr that something goes on: in place on a terminal, a line every two seconds in a log. */
final class Progress implements AutoCloseable {

    private static final boolean TERMINAL = System.console() != null && System.console().isTerminal();
    private static final Duration EVERY = TERMINAL ? Duration.ofMillis(500) : Duration.ofSeconds(2);
    private static final double MEGABYTE = 1024 * 1024;

    private final PrintStream out;
    private final String file;
    private final long total;
    private final Instant begin = Instant.now();
    private final AtomicLong sent = new AtomicLong();
    private final Thread ticker;
    private volatile String note = "";
    private String said = "";

    Progress(PrintStream out, String file, long total) {
        this.out = out;
        this.file = file;
        this.total = total;
        this.ticker = Thread.ofVirtual().name("progress").start(this::tick);
    }

    void sent(long bytes) {
        sent.addAndGet(bytes);
    }

    void again(String why) {
        sent.set(0);
        note = why;
        if (!TERMINAL && !why.equals(said)) {
            out.println(line());
        }
        said = why;
    }

    void working() {
        note = "";
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                show(line());
            }
        } catch (InterruptedException done) {
            if (TERMINAL) {
                out.print("\r\u001b[K");
                out.flush();
            }
        }
    }

    private String line() {
        long seconds = Duration.between(begin, Instant.now()).toSeconds();
        if (!note.isEmpty()) {
            return "%s: %s, %d s".formatted(file, note, seconds);
        }
        return sent.get() < total
                ? String.format(Locale.ROOT, "%s: %.1f of %.1f MB sent, %d s", file, sent.get() / MEGABYTE, total / MEGABYTE, seconds)
                : String.format(Locale.ROOT, "%s: %.1f MB sent, being read, %d s", file, total / MEGABYTE, seconds);
    }

    private void show(String line) {
        if (TERMINAL) {
            out.print("\r\u001b[K" + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    @Override
    public void close() {
        ticker.interrupt();
        try {
            ticker.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
