package org.goodschool.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goodschool.chassis.people.People;
import org.goodschool.chassis.people.PersonAccess.Look;
import org.goodschool.chassis.people.PersonAccess;
import org.goodschool.chassis.people.PersonDetails;
import org.goodschool.chassis.rest.Caller;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who is told names and contact details, and that it is kept who was. Everybody else sees roles and dates alone. */
@ApplicationScoped
class Readers {

    private static final Set<String> TOLD_NAMES = Set.of("registry-editor", "intervention-lead", "duty-desk", "adviser",
            "partner-manager", "data-protection");

    /** What is told of people beside their roles. */
    record Personal(Map<UUID, PersonDetails> people, Map<UUID, String> words) {

        PeopleViews.PersonView person(UUID personId) {
            PersonDetails details = people.get(personId);
            return details == null ? null : PeopleViews.PersonView.of(personId, details);
        }

        String words(UUID textId) {
            return textId == null ? null : words.get(textId);
        }

        /** For roles that are shown below the person who holds them. */
        Personal withoutPeople() {
            return new Personal(Map.of(), words);
        }
    }

    @Inject
    Caller caller;

    @Inject
    People people;

    @Inject
    PersonAccess access;

    /** To be asked before the transaction, for it looks at the request. @return null for a caller who is not told names */
    Look look(String why) {
        Look look = access.look(why);
        return TOLD_NAMES.stream().anyMatch(caller::has) ? look : null;
    }

    Uni<Personal> tell(Mutiny.Session session, Look look, Collection<UUID> personIds, Collection<UUID> textIds) {
        return look == null ? Uni.createFrom().item(new Personal(Map.of(), Map.of()))
                : access.keep(session, look, personIds)
                        .chain(() -> people.of(session, personIds))
                        .chain(details -> people.words(session, textIds).map(words -> new Personal(details, words)));
    }
}
