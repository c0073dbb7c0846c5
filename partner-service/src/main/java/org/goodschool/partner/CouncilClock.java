package org.goodschool.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The council's day at a moment: a command at half past midnight in summer is of the new day already. */
public final class CouncilClock {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private CouncilClock() {
    }

    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
