package org.goodschool.chassis.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What callers see of a row.
 *
 * @param type its fields are the columns of the list as CSV
 * @param named maps in it of which each key has columns of its own; any other map is one column
 */
public record Shown<R, V>(Class<V> type, Function<Found<R>, V> view, List<Named> named) {

    /**
     * @param map the map's place in the view, such as {@code figures}
     * @param property the row's property in which the keys are told
     * @param keys from one row's property to the keys of its map
     */
    record Named(String map, String property, Function<String, Stream<String>> keys) {
    }

    public static <R, V> Shown<R, V> as(Class<V> type, Function<R, V> view) {
        return ranked(type, found -> view.apply(found.row()));
    }

    /** Where callers see what a row is ranked by. */
    public static <R, V> Shown<R, V> ranked(Class<V> type, Function<Found<R>, V> view) {
        return new Shown<>(type, view, List.of());
    }

    /** The map's keys are those that the filtered rows tell in a property, looked up before the first row is written. */
    public Shown<R, V> named(String map, String property, Function<String, Stream<String>> keys) {
        List<Named> more = new ArrayList<>(named);
        more.add(new Named(map, property, keys));
        return new Shown<>(type, view, List.copyOf(more));
    }
}
