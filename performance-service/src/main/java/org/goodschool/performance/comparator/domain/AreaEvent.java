package org.goodschool.performance.comparator.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.performance.result.domain.AcademicYear;
import org.goodschool.performance.result.domain.FigureBook;
import org.goodschool.performance.result.domain.FigureCode;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.Source;

/** What was published of a local authority or of the nation: the figures that a school's are seen beside (I-07). */
public sealed interface AreaEvent extends DomainEvent {

    String area();

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

    @EventType(value = "AreaResultsRecorded", when = "The results of a local authority or of the nation are read for the first time for a key stage and year.")
    record AreaResultsRecorded(String area, String name, KeyStage keyStage, int academicYear,
                               Map<String, Reading> figures, Source source) implements AreaEvent {
    }

    /**
     * @param figures   those that are new or different
     * @param confirmed those that a later release than before repeats
     */
    @EventType(value = "AreaResultsRevised", when = "A later file says something else about an area's results.")
    record AreaResultsRevised(String area, String name, KeyStage keyStage, int academicYear,
                              Map<String, Reading> figures, List<String> confirmed, Source source) implements AreaEvent {
    }

    @EventType(value = "AreaResultsConfirmed", when = "A later release repeats an area's figures of an earlier one.")
    record AreaResultsConfirmed(String area, KeyStage keyStage, int academicYear, List<String> confirmed, Source source)
            implements AreaEvent {

        @Override
        public Map<String, Reading> figures() {
            return Map.of();
        }
    }

    /** @param behind what it says of figures that are known from a later release: kept as history, and not believed */
    @EventType(value = "EarlierAreaReleaseRead", when = "A file of an earlier release is loaded after a later one, and says something else of an area.")
    record EarlierAreaReleaseRead(String area, KeyStage keyStage, int academicYear, Map<String, Reading> behind,
                                  Source source) implements AreaEvent {

        @Override
        public Map<String, Reading> figures() {
            return behind;
        }
    }

    /**
     * @param source what is taken back
     * @param before null where nothing is known any more
     */
    @EventType(value = "AreaResultsTakenBack", when = "A file that said something of an area turns out to be a wrong one: what was known before it holds again, or nothing.")
    record AreaResultsTakenBack(String area, KeyStage keyStage, int academicYear, EarlierArea before, Source source)
            implements AreaEvent {

        @Override
        public Map<String, Reading> figures() {
            return Map.of();
        }

        public FigureBook book() {
            return before == null ? FigureBook.EMPTY : before.figures();
        }
    }
}
