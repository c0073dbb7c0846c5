package org.goodschool.performance.dashboard;

import java.math.BigDecimal;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.dashboard.domain.YearFigure;

/** What a national figure is a figure of: the page never calls a median of schools plainly "England". */
record NationsFigure(ComparatorKind kind, boolean computed) {

    static NationsFigure of(YearFigure year) {
        return new NationsFigure(year.nationKind(), year.nationBasis() == Basis.COMPUTED);
    }

    String inTable() {
        return switch (kind) {
            case AVERAGE -> "England";
            case MEDIAN -> "England: median of schools";
        } + (computed ? ", computed here" : "");
    }

    /** Beside a small picture's line there is room for a word. */
    String inChart() {
        return switch (kind) {
            case AVERAGE -> "England";
            case MEDIAN -> "Median";
        };
    }

    /** Null where the year has none, or one of another kind. */
    BigDecimal figure(YearFigure year) {
        return year.nation() != null && of(year).equals(this) ? year.nation() : null;
    }
}
