package org.goodschool.benchmark.harness;

import java.time.Duration;

/** Who takes part: us, a peer, or the bare thing below us. Rounds are run one at a time, in turn with the others'. */
public interface Contestant {

    String name();

    /**
     * @param time how long to measure; what does a fixed amount of work is free to take longer or shorter
     * @throws Exception where it cannot: the contestant is then out, with the reason in its row, and the others go on
     */
    Figures round(Duration time) throws Exception;
}
