package org.goodschool.chassis.testing;

import java.util.Random;

/** Chance that can be had again: {@code -Dgoodschool.seed=N}. */
public final class Seed {

    private Seed() {
    }

    public static Random random() {
        long seed = Long.getLong("goodschool.seed", System.nanoTime());
        System.out.printf("drawn at random from -Dgoodschool.seed=%d%n", seed);
        return new Random(seed);
    }
}
