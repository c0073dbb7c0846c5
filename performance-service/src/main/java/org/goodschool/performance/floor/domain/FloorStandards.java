package org.goodschool.performance.floor.domain;

import java.util.List;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.result.domain.KeyStage;

/** Every released rule set, and the comparators that were published with them. */
public record FloorStandards(List<RuleSet> ruleSets, List<PublishedComparator> published) {

    public record PublishedComparator(KeyStage keyStage, int academicYear, NationalComparator comparator) {
    }

    public FloorStandards {
        ruleSets = List.copyOf(ruleSets);
        published = List.copyOf(published);
    }

    public RuleSet of(KeyStage keyStage, int academicYear) {
        List<RuleSet> covering = ruleSets.stream().filter(set -> set.covers(keyStage, academicYear)).toList();
        if (covering.size() != 1) {
            throw new IllegalStateException(covering.size() + " rule sets cover " + keyStage + " " + academicYear);
        }
        return covering.getFirst();
    }

    public Comparators published(KeyStage keyStage, int academicYear) {
        return new Comparators(published.stream()
                .filter(entry -> entry.keyStage() == keyStage && entry.academicYear() == academicYear)
                .map(PublishedComparator::comparator).toList());
    }
}
