package org.goodschool.registry.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.imports.undo.Undoable;
import org.goodschool.registry.people.domain.Person;
import org.goodschool.registry.people.domain.PersonCommand;
import org.goodschool.registry.people.domain.PersonEvent;

/** Whoever an import entered stays known, without a role: to erase somebody is a person's decision, and for good. */
@ApplicationScoped
public class PersonUndo implements Undoable<PersonCommand, Person, PersonEvent> {

    @Override
    public Aggregate<PersonCommand, Person, PersonEvent> aggregate() {
        return RolesHeld.PERSON;
    }

    @Override
    public Restoration<PersonCommand> restoration(
            String id, Before<Person, PersonEvent> before, List<RecordedEvent<PersonEvent>> undone, TakenBack by) {
        return Restoration.none("was entered by this import, and has no role left that it told of",
                "Erase the person, unless another role needs them.");
    }

    @Override
    public Subject subject(String id, Person person) {
        return new Subject("a person", null);
    }
}
