package org.goodschool.performance.dashboard;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.goodschool.performance.floor.FloorEvaluationRow;
import org.goodschool.performance.floor.domain.CountedOnce;
import org.goodschool.performance.floor.domain.Predecessors;
import org.goodschool.performance.lineage.domain.Line;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.yearsbelow.Continuations;

/** Under which numbers a school's results and inspections stand: those that the dated rule counts as its own. */
record Numbers(int urn, Continuations continuations) {

    /** Results of one year as one number has them. */
    record Slot(int urn, KeyStage keyStage, int academicYear) {

        static Slot of(FloorEvaluationRow row) {
            return new Slot(row.urn, row.keyStage, row.academicYear);
        }

        /** Of those of the rows that say whether a school was below. */
        static Set<Slot> judged(Collection<FloorEvaluationRow> rows) {
            return rows.stream().filter(row -> row.outcome.tellsWhetherBelow()).map(Slot::of).collect(Collectors.toSet());
        }

        private KeyStageYear year() {
            return new KeyStageYear(keyStage, academicYear);
        }
    }

    /** All that any year's rule counts. */
    Line line() {
        return continuations.counted(urn);
    }

    Predecessors today() {
        return continuations.today(urn);
    }

    /**
     * Of what the rule of its year counts, each year under one number: the year of a conversion can have both.
     *
     * @param judged in which years, and under which number
     */
    <R> List<R> ofEachYear(Collection<R> rows, Function<R, Slot> slot, Predicate<Slot> judged) {
        Map<KeyStageYear, R> years = new LinkedHashMap<>();
        rows.stream().filter(row -> place(slot.apply(row)) >= 0).forEach(row -> years.merge(slot.apply(row).year(), row,
                CountedOnce.of(one -> place(slot.apply(one)), one -> judged.test(slot.apply(one)))));
        return List.copyOf(years.values());
    }

    private int place(Slot slot) {
        return continuations.predecessors(urn, slot.academicYear()).counted().indexOf(slot.urn());
    }

    /** For the page: names a number only where it is not the school's own. */
    static String named(int own, Integer urn) {
        return urn == null || urn == own ? "" : " (URN " + urn + ")";
    }
}
