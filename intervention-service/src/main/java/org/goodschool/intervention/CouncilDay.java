package org.goodschool.intervention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The council's day at a moment: the clock that commands are given. */
public final class CouncilDay {

    private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");

    private CouncilDay() {
    }

    public static LocalDate at(Instant moment) {
        return LocalDate.ofInstant(moment, COUNCIL_TIME);
    }
}
