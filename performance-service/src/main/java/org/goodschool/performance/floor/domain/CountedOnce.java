package org.goodschool.performance.floor.domain;

import java.util.Comparator;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Which of a school's results of one year counts, where it has some under several of its numbers. Publishers leave the
 * row of an academy's first year blank where the old number has the results: a blank row is no result.
 */
public final class CountedOnce {

    private CountedOnce() {
    }

    /**
     * That under the newest number that was judged; where none was, that under the newest.
     *
     * @param age of the number that a result stands under: the smaller, the newer
     */
    public static <R> BinaryOperator<R> of(ToIntFunction<R> age, Predicate<R> judged) {
        return BinaryOperator.minBy(Comparator.<R, Boolean>comparing(result -> !judged.test(result)).thenComparingInt(age));
    }
}
