package org.goodschool.performance.comparator.domain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.goodschool.chassis.domain.Rejection;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;

public sealed interface ComparatorRejection extends Rejection {

    record MeasureNotCompared(Measure measure, KeyStage keyStage, int academicYear, Set<Measure> compared)
            implements ComparatorRejection {
        @Override
        public String detail() {
            return "The floor standard of " + keyStage + " " + academicYear + " does not compare " + measure
                    + " with a national figure" + (compared.isEmpty() ? "." : "; it compares " + compared + ".");
        }
    }

    record ComparatorOutOfRange(Measure measure, BigDecimal value) implements ComparatorRejection {
        @Override
        public String detail() {
            return "A national figure of " + measure + " lies between " + measure.unit().least() + " and "
                    + measure.unit().most() + ", and " + value + " does not.";
        }
    }

    record ComputedFromFewerSchools(NationalComparator known, NationalComparator computed) implements ComparatorRejection {
        @Override
        public String detail() {
            return String.format(Locale.ROOT, "The national figure of %s was computed from %,d schools (%s), and cannot be "
                    + "replaced by one of %,d: enter a published figure instead.", known.measure(), known.schools(),
                    known.source(), computed.schools());
        }
    }

    record SourceNeeded(Measure measure) implements ComparatorRejection {
        @Override
        public String detail() {
            return "Say where the national figure of " + measure + " was published.";
        }
    }
}
