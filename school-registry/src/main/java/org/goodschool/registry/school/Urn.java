package org.goodschool.registry.school;

/** GIAS's unique reference number: six digits. */
public final class Urn {

    public static final int LOWEST = 100_000;
    public static final int HIGHEST = 999_999;

    private Urn() {
    }
}
