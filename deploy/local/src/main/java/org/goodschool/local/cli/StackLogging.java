package org.goodschool.local.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.goodschool.local.Problem;
import org.goodschool.local.stack.Settings;

/** What libraries write belongs to a file: the terminal is for the few lines that somebody should read. */
final class StackLogging {

    private static final int BYTES = 20 * 1024 * 1024;

    /** The log manager keeps loggers weakly; this one must not lose its level. */
    private static final Logger ROOT = Logger.getLogger("");

    private StackLogging() {
    }

    static void silence() {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        ROOT.setLevel(Level.OFF);
    }

    /** Kafka's last words go past its loggers, straight to the standard error stream: they too belong to the file. */
    static void toFile(Settings settings) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");
        try {
            var file = new FileHandler(settings.logs().resolve("stack.log").toString(), BYTES, 1, true);
            file.setFormatter(new SimpleFormatter());
            System.setErr(new PrintStream(new FileOutputStream(settings.logs().resolve("stack.log").toFile(), true), true));
            LogManager.getLogManager().reset();
            ROOT.addHandler(file);
            ROOT.setLevel(Level.INFO);
        } catch (IOException cannot) {
            throw new Problem("cannot write a log into %s: check that you may write to it and that its disk has room"
                    .formatted(settings.logs()), cannot);
        }
    }
}
