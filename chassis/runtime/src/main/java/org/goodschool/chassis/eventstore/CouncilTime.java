package org.goodschool.chassis.eventstore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is for the council: at half past midnight in summer the new one, though UTC says otherwise. */
public final class CouncilTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private CouncilTime() {
    }

    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
