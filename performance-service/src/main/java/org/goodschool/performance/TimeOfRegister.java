package org.goodschool.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.inbox.ReceivedEvent;

/** Since when something that the register tells holds, and when it was told. */
public final class TimeOfRegister {

    /** For what has always been so, as far as anybody tells. */
    public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private static final int HALF_A_MICROSECOND = 500;

    private TimeOfRegister() {
    }

    /** The day that is told, or the one on which the register recorded it. */
    public static LocalDate orDay(ReceivedEvent event, LocalDate told) {
        return told != null ? told : CouncilTime.day(event.time());
    }

    /** Rounded as the database rounds it: a rebuild reads the event's time from there. */
    public static Instant recordedAt(ReceivedEvent event) {
        return event.time().plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS);
    }
}
