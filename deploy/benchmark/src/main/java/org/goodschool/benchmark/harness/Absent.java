package org.goodschool.benchmark.harness;

import java.io.IOException;
import java.time.Duration;

/** A contestant that cannot take part on this machine: it has its row, with the reason. */
public record Absent(String name, String why) implements Contestant {

    @Override
    public Figures round(Duration time) throws IOException {
        throw new IOException(why);
    }
}
