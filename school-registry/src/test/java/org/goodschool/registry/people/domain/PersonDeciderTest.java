package org.goodschool.registry.people.domain;

import static org.goodschool.chassis.testing.Given.given;

import java.util.List;
import java.util.UUID;
import org.goodschool.registry.people.domain.PersonCommand.ChangePerson;
import org.goodschool.registry.people.domain.PersonCommand.ErasePerson;
import org.goodschool.registry.people.domain.PersonCommand.RegisterPerson;
import org.goodschool.registry.people.domain.PersonEvent.PersonDetailsChanged;
import org.goodschool.registry.people.domain.PersonEvent.PersonErased;
import org.goodschool.registry.people.domain.PersonEvent.PersonRegistered;
import org.goodschool.registry.provenance.domain.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A person is entered, changed, and erased for good")
class PersonDeciderTest {

    private static final UUID ID = UUID.randomUUID();

    private final PersonDecider decider = new PersonDecider();
    private final PersonEvent registered = new PersonRegistered(ID, Source.BY_HAND);

    @Test
    void givenAPersonThenTheEventOfAChangeNamesFieldsOnly() {
        given(decider).when(new RegisterPerson(ID, Source.BY_HAND)).then(registered);
        given(decider, registered).when(new RegisterPerson(ID, Source.BY_HAND)).thenRejected("person-already-registered");
        given(decider, registered).when(new ChangePerson(ID, List.of("email"))).then(new PersonDetailsChanged(ID, List.of("email")));
        given(decider, registered).when(new ChangePerson(ID, List.of())).thenNothing();
        given(decider).when(new ChangePerson(ID, List.of("email"))).thenRejected("person-unknown");
    }

    @Test
    void givenAnErasedPersonThenNothingIsKnownOfThemAgain() {
        given(decider, registered).when(new ErasePerson(ID)).then(new PersonErased(ID));
        var erased = given(decider, registered, new PersonErased(ID));
        erased.when(new ErasePerson(ID)).thenNothing();
        erased.when(new ChangePerson(ID, List.of("name"))).thenRejected("person-erased");
        given(decider).when(new ErasePerson(ID)).thenRejected("person-unknown");
    }
}
