package org.goodschool.registry.school.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One fact of a school that is no longer what it was; both values as text, for people and for consumers' logs. */
public record FieldChange(String field, String from, String to) {

    /** A fact as an event leaves it: one that the event does not name stays as it is known, whatever else the event tells. */
    public static <D> Object after(List<FieldChange> changes, Fact<D> fact, D known, D told) {
        return fact.of(changes.stream().anyMatch(change -> change.field().equals(fact.path())) ? told : known);
    }

    public static <D> List<FieldChange> between(Fact<D>[] facts, D from, D to) {
        List<FieldChange> changes = new ArrayList<>();
        for (Fact<D> fact : facts) {
            if (!Objects.equals(fact.of(from), fact.of(to))) {
                changes.add(new FieldChange(fact.path(), fact.text(from), fact.text(to)));
            }
        }
        return changes;
    }
}
