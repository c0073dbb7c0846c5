package org.goodschool.registry.provenance.domain;

import org.goodschool.chassis.domain.DomainEvent;

/** An event that says where what it tells was read; one that does not was entered by hand. */
public interface Sourced extends DomainEvent {

    default Source source() {
        return Source.BY_HAND;
    }
}
