package org.goodschool.benchmark.harness;

import java.util.List;

/** One row of the table in docs/performance.md: what is measured, against whom, and what it has to reach. */
public interface Benchmark {

    /** As it is called on the command line: {@code append-batch}. */
    String name();

    /** What is compared with what, in one line. */
    String compares();

    /** Roughly how long it takes with the settings it comes with. */
    String takes();

    /** What a reader might take the figures for, and must not. */
    List<String> notCompared();

    /** The goals that are held against the figures stand in the comparisons. */
    List<Comparison> run(Lab lab) throws Exception;
}
