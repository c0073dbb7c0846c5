package org.goodschool.performance.comparator.domain;

import java.util.List;
import java.util.Set;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;

public sealed interface ComparatorCommand {

    /** @param compared the measures that the year's rule set compares with a national figure */
    record RecordComparators(KeyStage keyStage, int academicYear, Set<Measure> compared,
                             List<NationalComparator> comparators) implements ComparatorCommand {
    }

    /** @param before all that was known of the year before a file that is taken back */
    record TakeBackComparators(KeyStage keyStage, int academicYear, Comparators before) implements ComparatorCommand {
    }
}
