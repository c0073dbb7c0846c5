package org.goodschool.registry.people.domain;

import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.registry.people.domain.PersonCommand.ChangePerson;
import org.goodschool.registry.people.domain.PersonCommand.ErasePerson;
import org.goodschool.registry.people.domain.PersonCommand.RegisterPerson;
import org.goodschool.registry.people.domain.PersonEvent.PersonDetailsChanged;
import org.goodschool.registry.people.domain.PersonEvent.PersonErased;
import org.goodschool.registry.people.domain.PersonEvent.PersonRegistered;

/** A person: registered, changed, erased. An erasure is for good. */
public final class PersonDecider implements Decider<PersonCommand, Person, PersonEvent> {

    @Override
    public Person initial() {
        return Person.UNKNOWN;
    }

    @Override
    public Decision<PersonEvent> decide(PersonCommand command, Person person) {
        return switch (command) {
            case RegisterPerson it -> person.registered()
                    ? Decision.reject(new PersonRejection.PersonAlreadyRegistered(it.personId()))
                    : Decision.accept(new PersonRegistered(it.personId(), it.source()));
            case ChangePerson it -> change(it, person);
            case ErasePerson it -> erase(it, person);
        };
    }

    private static Decision<PersonEvent> change(ChangePerson change, Person person) {
        if (!person.registered()) {
            return Decision.reject(new PersonRejection.PersonUnknown(change.personId()));
        }
        if (person.erased()) {
            return Decision.reject(new PersonRejection.PersonErased(change.personId()));
        }
        return change.fields().isEmpty() ? Decision.nothing()
                : Decision.accept(new PersonDetailsChanged(change.personId(), change.fields()));
    }

    private static Decision<PersonEvent> erase(ErasePerson erase, Person person) {
        if (!person.registered()) {
            return Decision.reject(new PersonRejection.PersonUnknown(erase.personId()));
        }
        return person.erased() ? Decision.nothing() : Decision.accept(new PersonErased(erase.personId()));
    }

    @Override
    public Person evolve(Person person, PersonEvent event) {
        return switch (event) {
            case PersonRegistered ignored -> new Person(true, false);
            case PersonDetailsChanged ignored -> person;
            case PersonErased ignored -> new Person(true, true);
        };
    }
}
