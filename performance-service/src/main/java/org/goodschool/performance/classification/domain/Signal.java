package org.goodschool.performance.classification.domain;

import java.util.List;
import java.util.function.Predicate;

/** What a rule can count in the evidence. A year counts once, though there be results of two key stages in it. */
public enum Signal {
    /** Years in which the school was judged by the floor standard at any key stage. */
    YEARS_JUDGED {
        @Override
        int count(Known evidence) {
            return years(evidence.years(), YearOfResults::judged);
        }
    },
    YEARS_BELOW_FLOOR {
        @Override
        int count(Known evidence) {
            return years(evidence.years(), YearOfResults::below);
        }
    },
    /** 1 or 0: below the floor in the last of the years in which it was judged. */
    BELOW_FLOOR_IN_LATEST_YEAR {
        @Override
        int count(Known evidence) {
            int latest = evidence.years().stream().filter(YearOfResults::judged).mapToInt(YearOfResults::academicYear).max().orElse(0);
            return years(evidence.years(), year -> year.academicYear() == latest && year.below());
        }
    },
    /** Years in which at least one part of the standard was below its line, whether or not that makes the school below. */
    YEARS_WITH_A_PART_BELOW {
        @Override
        int count(Known evidence) {
            return years(evidence.years(), YearOfResults::partBelow);
        }
    },
    /** 1 or 0: Ofsted's last overall grade is one below good. */
    GRADED_BELOW_GOOD {
        @Override
        int count(Known evidence) {
            return evidence.inspection().belowGood() ? 1 : 0;
        }
    },
    /** 1 or 0: Ofsted's last inspection left the school in a category of concern. */
    IN_CATEGORY {
        @Override
        int count(Known evidence) {
            return evidence.inspection().inCategory() ? 1 : 0;
        }
    };

    abstract int count(Known evidence);

    private static int years(List<YearOfResults> evidence, Predicate<YearOfResults> which) {
        return (int) evidence.stream().filter(which).mapToInt(YearOfResults::academicYear).distinct().count();
    }
}
