package org.goodschool.benchmark.harness;

import java.util.List;

/**
 * A contestant's rounds.
 *
 * @param out why it took no part or had to stop; null where it went all the way
 */
public record Outcome(String contestant, List<Figures> rounds, String out) {
}
