package org.goodschool.chassis.testing;

import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the process logs from here to {@link #close}, with messages, contexts and causes, at the levels of production. */
public final class LogLines extends Handler implements AutoCloseable {

    private final PatternFormatter formatter = new PatternFormatter("%p %c %X %s%e%n");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    public LogLines() {
        Logger.getLogger("").addHandler(this);
    }

    public List<String> with(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return lines.stream().filter(line -> line.toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(formatter.format(record));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
