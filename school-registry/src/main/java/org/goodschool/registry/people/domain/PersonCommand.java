package org.goodschool.registry.people.domain;

import java.util.List;
import java.util.UUID;
import org.goodschool.registry.provenance.domain.Source;

public sealed interface PersonCommand {

    UUID personId();

    record RegisterPerson(UUID personId, Source source) implements PersonCommand {
    }

    /** @param fields the names of those that differ */
    record ChangePerson(UUID personId, List<String> fields) implements PersonCommand {
    }

    record ErasePerson(UUID personId) implements PersonCommand {
    }
}
