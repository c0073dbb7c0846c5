package org.goodschool.performance.floor.domain;

import java.util.List;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.result.domain.KeyStage;

/** Every released rule set, the comparators that were published with them, and what makes a file one of the nation. */
public record FloorStandards(List<RuleSet> ruleSets, List<PublishedComparator> published, List<Nation> nations) {

    public record PublishedComparator(KeyStage keyStage, int academicYear, NationalComparator comparator) {
    }

    public FloorStandards {
        ruleSets = List.copyOf(ruleSets);
        published = List.copyOf(published);
        nations = List.copyOf(nations);
    }

    public RuleSet of(KeyStage keyStage, int academicYear) {
        List<RuleSet> covering = ruleSets.stream().filter(set -> set.covers(keyStage, academicYear)).toList();
        if (covering.size() != 1) {
            throw new IllegalStateException(covering.size() + " rule sets cover " + keyStage + " " + academicYear);
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
