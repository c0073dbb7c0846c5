package org.goodschool.registry.lineage.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What is known of two schools' link, and who says so.
 *
 * @param otherUrn is to the school that keeps the link what {@code relation} says
 * @param kind how the one came to follow the other: REPLACED, MERGED, AMALGAMATED, SPLIT, ...
 * @param since as the school that keeps the link tells it (the successor: its first day); as the other does where it is
 *     silent; null where neither gives a date
 */
public record Link(int otherUrn, Relation relation, String kind, LocalDate since, List<Statement> statements) {

    public Link {
        statements = List.copyOf(statements);
    }

    static Link of(LinkId id, List<Statement> statements) {
        List<Statement> keepersFirst = statements.stream()
                .sorted(Comparator.comparing((Statement statement) -> statement.toldBy() != id.urn())).toList();
        String kind = keepersFirst.stream().map(Statement::kind).filter(told -> !told.equals(LinkKind.PLAIN)).findFirst()
                .orElse(LinkKind.PLAIN);
        LocalDate since = keepersFirst.stream().map(Statement::on).filter(Objects::nonNull).findFirst().orElse(null);
        return new Link(id.other(), id.relation(), kind, since, keepersFirst);
    }

    /**
     * With what is told now in the place of what the same end told before. A person's word takes the place of all that the
     * files say, and a file that says something else later that of a person's word.
     */
    Link retold(LinkId id, List<Statement> heard) {
        List<Statement> now = new ArrayList<>(heard);
        boolean fromAnotherHand = heard.stream().anyMatch(Statement::byHand) || byHand();
        if (!fromAnotherHand) {
            statements.stream().filter(before -> heard.stream().noneMatch(told -> told.toldBy() == before.toldBy()))
                    .forEach(now::add);
        }
        return of(id, now);
    }

    public boolean byHand() {
        return statements.stream().anyMatch(Statement::byHand);
    }

    /** Who says it, and in which words, is not what is known. */
    boolean sameFactAs(Link other) {
        return kind.equals(other.kind) && Objects.equals(since, other.since);
    }

    public boolean holdsOn(LocalDate day) {
        return since == null || !since.isAfter(day);
    }
}
