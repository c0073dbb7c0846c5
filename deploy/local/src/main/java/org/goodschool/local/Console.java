package org.goodschool.local;

import java.io.PrintStream;

/** Where lines for a person go; one line, one fact. */
@FunctionalInterface
public interface Console {

    void line(String text);

    static Console of(PrintStream stream) {
        return text -> {
            synchronized (stream) {
                stream.println(text);
                stream.flush();
            }
        };
    }
}
