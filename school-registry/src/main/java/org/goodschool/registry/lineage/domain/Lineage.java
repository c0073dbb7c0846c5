package org.goodschool.registry.lineage.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodschool.registry.lineage.domain.Statement.Words;

/**
 * The links that one school keeps: to those before it, and to those it was united or is associated with.
 *
 * @param overruled what files say and a person has set aside, link by link: the next file that repeats it says nothing new
 */
public record Lineage(Map<LinkId, Link> links, Map<LinkId, Set<Words>> overruled) {

    static final Lineage NONE = new Lineage(Map.of(), Map.of());

    public Lineage {
        links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
        overruled = Map.copyOf(overruled);
    }

    public Optional<Link> link(LinkId id) {
        return Optional.ofNullable(links.get(id));
    }

    boolean wasWithdrawn(LinkId id) {
        return !links.containsKey(id) && overruled.containsKey(id);
    }

    boolean setAside(LinkId id, Statement statement) {
        return !statement.byHand() && overruled.getOrDefault(id, Set.of()).contains(statement.words());
    }

    Lineage with(LinkId id, Link link) {
        Map<LinkId, Link> all = new LinkedHashMap<>(links);
        all.put(id, link);
        return new Lineage(all, overruled);
    }

    Lineage without(LinkId id) {
        Map<LinkId, Link> all = new LinkedHashMap<>(links);
        all.remove(id);
        return new Lineage(all, overruled);
    }

    Lineage overruling(LinkId id, Collection<Statement> statements) {
        Set<Words> words = new HashSet<>(overruled.getOrDefault(id, Set.of()));
        statements.stream().filter(statement -> !statement.byHand()).map(Statement::words).forEach(words::add);
        Map<LinkId, Set<Words>> all = new LinkedHashMap<>(overruled);
        all.put(id, Set.copyOf(words));
        return new Lineage(links, all);
    }
}
