package org.goodschool.performance.indicator.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days that an indicator is looked at on: backwards from the last, so that the last is always among them. */
public final class Days {

    public enum Every {
        MONTH(1), QUARTER(3), YEAR(12);

        private final int months;

        Every(int months) {
            this.months = months;
        }
    }

    private Days() {
    }

    /**
     * @param from null: the last day alone
     * @return in order; one more than {@code most} where there are too many
     */
    public static List<LocalDate> of(LocalDate from, LocalDate last, Every every, int most) {
        List<LocalDate> days = new ArrayList<>(List.of(last));
        if (from != null) {
            // from the last day each time: counting on from 28 February would never come back to a month's end
            for (int steps = 1; days.size() <= most; steps++) {
                LocalDate day = last.minusMonths((long) steps * every.months);
                if (day.isBefore(from)) {
                    break;
                }
                days.addFirst(day);
            }
        }
        return List.copyOf(days);
    }
}
