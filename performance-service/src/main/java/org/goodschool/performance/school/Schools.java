package org.goodschool.performance.school;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.command.Chunks;
import org.goodschool.performance.floor.domain.RegisterFacts;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the register says of schools. */
public final class Schools {

    private Schools() {
    }

    /** By URN; a school that the register does not have is not in it. */
    public static Uni<Map<Integer, RegisterFacts>> facts(Mutiny.Session session, Collection<Integer> urns) {
        Map<Integer, RegisterFacts> facts = new HashMap<>();
        return Chunks.oneByOne(List.copyOf(urns), chunk -> read(session, chunk)
                        .invoke(rows -> rows.forEach(row -> facts.put(row.urn, row.facts()))).replaceWithVoid())
                .replaceWith(facts);
    }

    private static Uni<List<SchoolRow>> read(Mutiny.Session session, List<Integer> urns) {
        return session.createQuery("from SchoolRow where urn in :urns", SchoolRow.class)
                .setParameter("urns", urns).setReadOnly(true).getResultList();
    }
}
