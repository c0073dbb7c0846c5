package org.goodschool.performance;

import java.time.LocalDate;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.inbox.ReceivedEvent;

/** Since when something that the register tells holds. */
public final class TimeOfRegister {

    /** For what has always been so, as far as anybody tells. */
    public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private TimeOfRegister() {
    }

    /** The day that is told, or the one on which the register recorded it. */
    public static LocalDate orDay(ReceivedEvent event, LocalDate told) {
        return told != null ? told : CouncilTime.day(event.time());
    }
}
