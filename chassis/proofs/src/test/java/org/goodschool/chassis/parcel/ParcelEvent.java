package org.goodschool.chassis.parcel;

import java.time.LocalDate;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;

/** A tiny aggregate of the chassis's own, to prove it with: a parcel is sent, moved and delivered. */
public sealed interface ParcelEvent extends DomainEvent {

    @EventType(value = "ParcelSent", when = "A parcel is handed in.")
    record ParcelSent(String number, String town, LocalDate validFrom) implements ParcelEvent {
    }

    @EventType(value = "ParcelMoved", when = "A parcel arrives in another town.")
    record ParcelMoved(String number, String town, LocalDate validFrom) implements ParcelEvent {
    }
}
