package org.goodschool.chassis.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps who people are and what was said about them, apart from the events and only until it is erased (docs/adr/0003). A
 * service that has people makes the tables {@code person} and {@code personal_text}; events refer to their ids.
 */
@ApplicationScoped
public class People {

    /** Stands wherever something was, and is no more. */
    public static final String ERASED = "erased";

    public Uni<Void> keep(Mutiny.Session session, UUID personId, PersonDetails details) {
        return session.persist(row(personId, details));
    }

    public Uni<Void> keepAll(Mutiny.Session session, Map<UUID, PersonDetails> details) {
        return session.persistAll(details.entrySet().stream().map(one -> row(one.getKey(), one.getValue())).toArray());
    }

    private static PersonRow row(UUID personId, PersonDetails details) {
        PersonRow person = new PersonRow();
        person.personId = personId;
        person.take(details);
        return person;
    }

    /** @return the fields that differ from what was kept; none of a person who has been erased */
    public Uni<List<String>> change(Mutiny.Session session, UUID personId, PersonDetails now) {
        return session.find(PersonRow.class, personId).map(row -> {
            if (row == null) {
                return List.of();
            }
            List<String> changed = row.details().differingFrom(now);
            row.take(now);
            return changed;
        });
    }

    /** @param textId the id under which an event refers to the words */
    public Uni<Void> keepWords(Mutiny.Session session, UUID textId, UUID personId, String words) {
        return session.persist(text(textId, personId, words));
    }

    public Uni<Void> keepAllWords(Mutiny.Session session, List<Words> words) {
        return session.persistAll(words.stream().map(one -> text(one.textId(), one.personId(), one.words())).toArray());
    }

    public record Words(UUID textId, UUID personId, String words) {
    }

    private static PersonalTextRow text(UUID textId, UUID personId, String words) {
        PersonalTextRow text = new PersonalTextRow();
        text.textId = textId;
        text.personId = personId;
        text.words = words;
        return text;
    }

    public Uni<Void> erase(Mutiny.Session session, UUID personId) {
        return session.createMutationQuery("delete PersonalTextRow where personId = :id").setParameter("id", personId)
                .executeUpdate()
                .chain(() -> session.createMutationQuery("delete PersonRow where personId = :id").setParameter("id", personId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** @param part of the name, in upper or lower case */
    public Uni<List<PersonRow>> named(Mutiny.Session session, String part, int most) {
        String pattern = "%" + part.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return session.createSelectionQuery("from PersonRow where lower(name) like :part escape '!' order by name, personId",
                PersonRow.class).setParameter("part", pattern).setMaxResults(most).getResultList();
    }

    /** Who they are, by id; who is not there has been erased. */
    public Uni<Map<UUID, PersonDetails>> of(Mutiny.Session session, Collection<UUID> personIds) {
        if (personIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createSelectionQuery("from PersonRow where personId in :ids", PersonRow.class)
                .setParameter("ids", personIds).getResultList().map(rows -> {
                    Map<UUID, PersonDetails> people = new HashMap<>();
                    personIds.forEach(id -> people.put(id, PersonDetails.ERASED));
                    rows.forEach(row -> people.put(row.personId, row.details()));
                    return people;
                });
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
