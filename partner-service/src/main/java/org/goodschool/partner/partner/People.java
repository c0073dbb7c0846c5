package org.goodschool.partner.partner;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps who a partner is and what was said about them, apart from the events and only until it is erased. */
@ApplicationScoped
public class People {

    /** Stands wherever something was, and is no more. */
    public static final String ERASED = "erased";

    Uni<Void> keep(Mutiny.Session session, UUID personId, PartnerRequests.Person who) {
        PersonRow person = new PersonRow();
        person.personId = personId;
        person.name = who.name();
        person.email = who.email();
        person.phone = who.phone();
        return session.persist(person);
    }

    /** @param textId the id under which an event refers to the words */
    public Uni<Void> keepWords(Mutiny.Session session, UUID textId, UUID personId, String words) {
        PersonalTextRow text = new PersonalTextRow();
        text.textId = textId;
        text.personId = personId;
        text.words = words;
        return session.persist(text);
    }

    Uni<Void> erase(Mutiny.Session session, UUID personId) {
        return session.createMutationQuery("delete PersonalTextRow where personId = :id").setParameter("id", personId)
                .executeUpdate()
                .chain(() -> session.createMutationQuery("delete PersonRow where personId = :id").setParameter("id", personId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The words by id; what is not there has been erased. */
    public Uni<Map<UUID, String>> words(Mutiny.Session session, Collection<UUID> textIds) {
        if (textIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createSelectionQuery("from PersonalTextRow where textId in :ids", PersonalTextRow.class)
                .setParameter("ids", textIds).getResultList().map(texts -> {
                    Map<UUID, String> words = new HashMap<>();
                    textIds.forEach(id -> words.put(id, ERASED));
                    texts.forEach(text -> words.put(text.textId, text.words));
                    return words;
                });
    }
}
