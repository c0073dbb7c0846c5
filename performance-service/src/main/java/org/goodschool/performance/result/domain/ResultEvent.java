package org.goodschool.performance.result.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;

public sealed interface ResultEvent extends DomainEvent {

    int urn();

    KeyStage keyStage();

    int academicYear();

    /** The row that said it, or that is taken back. */
    Source source();

    /** What it says of figures, by the text of their {@link FigureCode}. */
    Map<String, Reading> figures();

    @Override
    default LocalDate validFrom() {
        return AcademicYear.lastDay(academicYear());
    }

    @EventType(value = "ResultRecorded", when = "The results of a school, key stage and academic year are read for the first time.")
    record ResultRecorded(int urn, KeyStage keyStage, int academicYear, String laCode, String schoolName,
                          String schoolType, Boolean closed, Integer successorUrn, Reading cohort,
                          Map<Measure, Reading> measures, int publishedRows, Source source,
                          Map<String, Reading> further) implements ResultEvent {

        @Override
        public Map<String, Reading> figures() {
            return PublishedResult.figures(cohort, measures, further);
        }
    }

    /**
     * Carries only what differs: {@code changed} names the facts, {@code measures} and {@code further} hold the revised
     * ones alone.
     *
     * @param confirmed the figures that a later release than before repeats
     */
    @EventType(value = "ResultRevised", when = "A later file says something else about results already recorded.")
    record ResultRevised(int urn, KeyStage keyStage, int academicYear, List<ResultField> changed, String laCode,
                         String schoolName, String schoolType, Boolean closed, Integer successorUrn, Reading cohort,
                         Map<Measure, Reading> measures, Integer publishedRows, Source source,
                         Map<String, Reading> further, List<String> confirmed) implements ResultEvent {

        @Override
        public Map<String, Reading> figures() {
            return PublishedResult.figures(changed.contains(ResultField.COHORT) ? cohort : null, measures, further);
        }
    }

    /** @param confirmed the figures whose release has moved on */
    @EventType(value = "ResultConfirmed", when = "A later release repeats figures of an earlier one: they are no longer provisional, or final.")
    record ResultConfirmed(int urn, KeyStage keyStage, int academicYear, List<String> confirmed, Source source)
            implements ResultEvent {

        @Override
        public Map<String, Reading> figures() {
            return Map.of();
        }
    }

    /** @param behind what it says of figures that are known from a later release: kept as history, and not believed */
    @EventType(value = "EarlierReleaseRead", when = "A file of an earlier release is loaded after a later one, and says something else.")
    record EarlierReleaseRead(int urn, KeyStage keyStage, int academicYear, Map<String, Reading> behind, Source source)
            implements ResultEvent {

        @Override
        public Map<String, Reading> figures() {
            return behind;
        }
    }

    /**
     * @param source what is taken back
     * @param before null where nothing is known any more
     */
    @EventType(value = "ResultTakenBack", when = "A file that said something of results turns out to be a wrong one: what was known before it holds again, or nothing.")
    record ResultTakenBack(int urn, KeyStage keyStage, int academicYear, Earlier before, Source source)
            implements ResultEvent {

        @Override
        public Map<String, Reading> figures() {
            return Map.of();
        }

        public FigureBook book() {
            return before == null ? FigureBook.EMPTY : before.figures();
        }
    }
}
