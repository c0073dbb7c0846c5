package org.goodschool.chassis.tally;

import java.time.LocalDate;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;

/** The smallest aggregate there is, for tests that write streams past all rules: marks on a stick. */
public sealed interface TallyEvent extends DomainEvent {

    @EventType(value = "TallyMarked", when = "Somebody cuts a mark.")
    record TallyMarked(String tally, String by) implements TallyEvent {
    }

    @Override
    default LocalDate validFrom() {
        return null;
    }
}
