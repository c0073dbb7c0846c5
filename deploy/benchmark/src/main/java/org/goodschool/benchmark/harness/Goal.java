package org.goodschool.benchmark.harness;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/**
 * What the issue asks for, held against the medians.
 *
 * @param figure what to look at: our median against a peer's, or our own; empty where one of them was not measured
 */
public record Goal(Level level, String text, Function<Comparison, Optional<Double>> figure, DoublePredicate reached) {

    public enum Level { MUST, AIM }

    public enum Verdict { REACHED, MISSED, NOT_MEASURED }

    /** @param figure null where it was not measured */
    public record Judged(Level level, String text, Double figure, Verdict verdict) {
    }

    /** Ours is at least so many times the peer's. */
    public static Goal atLeast(Level level, double times, String peer) {
        return new Goal(level, "≥ %s × %s".formatted(number(times), peer), ratioTo(peer), ratio -> ratio >= times);
    }

    /** Ours is at most so many times the peer's. */
    public static Goal atMost(Level level, double times, String peer) {
        return new Goal(level, "≤ %s × %s".formatted(number(times), peer), ratioTo(peer), ratio -> ratio <= times);
    }

    /** Ours is at most so much above the peer's, in the comparison's unit. */
    public static Goal within(Level level, double more, String peer) {
        return new Goal(level, "≤ %s + %s".formatted(peer, number(more)),
                comparison -> comparison.ours().flatMap(ours -> comparison.median(peer).map(its -> ours - its)),
                difference -> difference <= more);
    }

    public static Goal floor(Level level, double least) {
        return new Goal(level, "≥ " + number(least), Comparison::ours, figure -> figure >= least);
    }

    public static Goal ceiling(Level level, double most) {
        return new Goal(level, "≤ " + number(most), Comparison::ours, figure -> figure <= most);
    }

    Judged judge(Comparison comparison) {
        return figure.apply(comparison)
                .map(value -> new Judged(level, text, value, reached.test(value) ? Verdict.REACHED : Verdict.MISSED))
                .orElseGet(() -> new Judged(level, text, null, Verdict.NOT_MEASURED));
    }

    private static Function<Comparison, Optional<Double>> ratioTo(String peer) {
        return comparison -> comparison.ours().flatMap(ours -> comparison.median(peer).map(its -> ours / its));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.UK, "%,d", (long) value) : String.valueOf(value);
    }
}
