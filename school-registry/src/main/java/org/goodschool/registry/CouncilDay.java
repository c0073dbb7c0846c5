package org.goodschool.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar day on which something happens, where the council is. */
public final class CouncilDay {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private CouncilDay() {
    }

    public static LocalDate at(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
