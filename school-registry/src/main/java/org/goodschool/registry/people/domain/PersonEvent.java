package org.goodschool.registry.people.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.registry.provenance.domain.Source;

/** That there is a person: who it is stands in an erasable table under {@code personId}. */
public sealed interface PersonEvent extends DomainEvent {

    UUID personId();

    @Override
    default LocalDate validFrom() {
        return null;
    }

    @EventType(value = "PersonRegistered", when = "Somebody's name is entered in the register, by hand or from an extract that names heads.")
    record PersonRegistered(UUID personId, Source source) implements PersonEvent {
    }

    @EventType(value = "PersonDetailsChanged", when = "Somebody has another name or other contact details; the event names the fields, not what is in them.")
    record PersonDetailsChanged(UUID personId, List<String> fields) implements PersonEvent {
        public PersonDetailsChanged {
            fields = List.copyOf(fields);
        }
    }

    @EventType(value = "PersonErased", when = "Somebody's name, contact details and every word about them are erased; the roles and their dates stay.")
    record PersonErased(UUID personId) implements PersonEvent {
    }
}
