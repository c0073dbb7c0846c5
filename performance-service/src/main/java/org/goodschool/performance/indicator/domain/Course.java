package org.goodschool.performance.indicator.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How something was over time, as it has been told up to now: from each of some days on it was so. What is told last holds for
 * every day from the one that it is told of, also where another telling begins on a later day; the register reads its own events
 * in the same way.
 */
public final class Course<S> {

    private final NavigableMap<LocalDate, S> states = new TreeMap<>();

    /** Puts in what is known already; of two that begin on one day the one told last comes last. */
    public void put(LocalDate from, S state) {
        states.put(from, state);
    }

    /** @return null where nothing is told of that day */
    public S on(LocalDate day) {
        Map.Entry<LocalDate, S> state = states.floorEntry(day);
        return state == null ? null : state.getValue();
    }

    /** @return null where nothing is told at all */
    public LocalDate begins() {
        return states.isEmpty() ? null : states.firstKey();
    }

    /** Since when it is as it is at last, in the one respect. @return null where it is not so at last, or nothing is told */
    public LocalDate sinceWhich(Predicate<S> so) {
        LocalDate since = null;
        for (Map.Entry<LocalDate, S> state : states.descendingMap().entrySet()) {
            if (!so.test(state.getValue())) {
                break;
            }
            since = state.getKey();
        }
        return since;
    }

    /**
     * @param first how it is from the day on
     * @param later how that changes what was told to begin after it
     * @return what is told anew, by the day on which it begins
     */
    public SortedMap<LocalDate, S> tell(LocalDate from, S first, UnaryOperator<S> later) {
        SortedMap<LocalDate, S> anew = new TreeMap<>();
        anew.put(from, first);
        states.tailMap(from, false).forEach((day, state) -> {
            S changed = later.apply(state);
            if (!changed.equals(state)) {
                anew.put(day, changed);
            }
        });
        states.putAll(anew);
        return anew;
    }
}
