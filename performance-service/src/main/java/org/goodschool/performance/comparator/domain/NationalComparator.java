package org.goodschool.performance.comparator.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.Release;

/**
 * A national figure of one measure in one academic year (I-03), never borrowed for another year.
 *
 * @param schools     how many schools a computed figure rests on
 * @param source      the publication, or the file that it was computed from
 * @param publishedOn when that was published, where it is told
 * @param release     how final the file was that a computed figure rests on, where it says so
 */
public record NationalComparator(Measure measure, ComparatorKind kind, BigDecimal value, Basis basis, Integer schools,
                                 String source, LocalDate publishedOn, Release release) {

    public NationalComparator(Measure measure, ComparatorKind kind, BigDecimal value, Basis basis, Integer schools, String source,
            LocalDate publishedOn) {
        this(measure, kind, value, basis, schools, source, publishedOn, null);
    }

    public NationalComparator(Measure measure, ComparatorKind kind, BigDecimal value, Basis basis, Integer schools, String source) {
        this(measure, kind, value, basis, schools, source, null);
    }

    public NationalComparator {
        if (value != null) {
            value = Reading.plain(value);
        }
    }

    public NationalComparator of(Release told) {
        return new NationalComparator(measure, kind, value, basis, schools, source, publishedOn, told);
    }

    /** Both computed, and so from files that can be held against each other. */
    boolean isComputedLike(NationalComparator other) {
        return basis == Basis.COMPUTED && other.basis == Basis.COMPUTED && measure == other.measure;
    }
}
