package org.goodschool.performance.floor.domain;

import java.util.List;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.result.domain.KeyStage;

/**
 * Every released rule set, the comparators that were published with them, what makes a file one of the nation, and when a
 * school counts as the one before it.
 */
public record FloorStandards(List<RuleSet> ruleSets, List<PublishedComparator> published, List<Nation> nations,
                             List<Continuation> continuations) {

    public record PublishedComparator(KeyStage keyStage, int academicYear, NationalComparator comparator) {
    }

    public FloorStandards {
        ruleSets = List.copyOf(ruleSets);
        published = List.copyOf(published);
        nations = List.copyOf(nations);
        continuations = List.copyOf(continuations);
    }

    public RuleSet of(KeyStage keyStage, int academicYear) {
        return only(ruleSets.stream().filter(set -> set.covers(keyStage, academicYear)).toList(), keyStage + " " + academicYear);
    }

    /** By which rule a school's results of an academic year are counted with those of the school that followed it. */
    public Continuation continuation(int academicYear) {
        return only(continuations.stream().filter(rule -> rule.years().covers(academicYear)).toList(), "lineage in " + academicYear);
    }

    private static <T> T only(List<T> covering, String what) {
        if (covering.size() != 1) {
            throw new IllegalStateException(covering.size() + " rules cover " + what);
        }
        return covering.getFirst();
    }

    public Nation nation(KeyStage keyStage) {
        return nations.stream().filter(nation -> nation.keyStage() == keyStage).findFirst().orElseThrow();
    }

    public Comparators published(KeyStage keyStage, int academicYear) {
        return new Comparators(published.stream()
                .filter(entry -> entry.keyStage() == keyStage && entry.academicYear() == academicYear)
                .map(PublishedComparator::comparator).toList());
    }
}
