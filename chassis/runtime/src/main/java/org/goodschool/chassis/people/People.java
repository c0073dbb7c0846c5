package org.goodschool.chassis.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodschool.chassis.eventstore.LikePattern;
import org.goodschool.chassis.eventstore.Sql;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps who people are and what was said about them, apart from the events and only until it is erased (docs/adr/0003). A
 * service that has people makes the tables {@code person} and {@code personal_text}; events refer to their ids.
 */
@ApplicationScoped
public class People {

    /** Stands wherever something was, and is no more. */
    public static final String ERASED = "erased";

    /** Locks the people as it looks for them, so that no erasure goes on beside it and leaves the words behind. */
    private static final String KEEP_WORDS = """
            insert into personal_text (text_id, person_id, words)
            select said.text_id, person.person_id, said.words
            from unnest(cast(:texts as uuid[]), cast(:people as uuid[]), cast(:words as text[])) as said(text_id, person_id, words)
            join person on person.person_id = said.person_id
            for key share of person""";

    private static final String HOLD = "select 1 from person where person_id = cast(:person as uuid) for key share";

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
        return keepAllWords(session, List.of(new Words(textId, personId, words)));
    }

    /** Words about somebody who has been erased are dropped: whoever reads them is told that they are erased. */
    public Uni<Void> keepAllWords(Mutiny.Session session, List<Words> words) {
        return words.isEmpty() ? Uni.createFrom().voidItem() : session.flush().chain(() -> Sql.on(session, KEEP_WORDS)
                .set("texts", words.stream().map(Words::textId).toArray(UUID[]::new))
                .set("people", words.stream().map(Words::personId).toArray(UUID[]::new))
                .set("words", words.stream().map(Words::words).toArray(String[]::new)).update()).replaceWithVoid();
    }

    /** Keeps a person from being erased before this transaction ends. @return false for one who has been erased */
    public Uni<Boolean> hold(Mutiny.Session session, UUID personId) {
        return session.flush().chain(() -> Sql.on(session, HOLD).set("person", personId).rows()).map(rows -> !rows.isEmpty());
    }

    public record Words(UUID textId, UUID personId, String words) {
    }

    /** The person first: that waits for whoever is keeping words about them, and then those go too. */
    public Uni<Void> erase(Mutiny.Session session, UUID personId) {
        return session.createMutationQuery("delete PersonRow where personId = :id").setParameter("id", personId)
                .executeUpdate()
                .chain(() -> session.createMutationQuery("delete PersonalTextRow where personId = :id").setParameter("id", personId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** @param part of the name, in upper or lower case */
    public Uni<List<PersonRow>> named(Mutiny.Session session, String part, int most) {
        return session.createSelectionQuery("from PersonRow where lower(name) like :part escape '!' order by name, personId",
                PersonRow.class).setParameter("part", LikePattern.containing(part)).setMaxResults(most).getResultList();
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
