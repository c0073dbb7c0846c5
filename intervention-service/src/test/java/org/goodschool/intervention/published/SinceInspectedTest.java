package org.goodschool.intervention.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.intervention.school.domain.OfstedCategory.SPECIAL_MEASURES;

import java.time.LocalDate;
import org.goodschool.intervention.published.RegisterEvent.Inspected;
import org.goodschool.intervention.published.RegisterEvent.Inspection;
import org.goodschool.intervention.school.domain.OfstedCategory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("since when a school is in its category, as the events of its inspections tell it")
class SinceInspectedTest {

    private static final LocalDate IN_2013 = LocalDate.of(2013, 10, 16);
    private static final LocalDate IN_2014 = LocalDate.of(2014, 6, 10);

    private final Inspection first = inspection(IN_2013, SPECIAL_MEASURES);
    private final Inspection visit = inspection(IN_2014, SPECIAL_MEASURES);

    private static Inspection inspection(LocalDate day, OfstedCategory category) {
        return new Inspection(day, null, category);
    }

    private static Inspected recorded(Inspection inspection, Inspection latest) {
        return new Inspected(900_001, "001", null, inspection, latest, SPECIAL_MEASURES);
    }

    private static Inspected corrected(Inspection before, Inspection inspection, Inspection latest) {
        return new Inspected(900_001, "001", before, inspection, latest, SPECIAL_MEASURES);
    }

    @Test
    void givenASchoolInACategoryWhenAVisitLeavesItThereThenItIsInItSinceTheInspectionThatPutItThere() {
        assertThat(recorded(visit, first).foundOn()).isEqualTo(IN_2014);
        assertThat(recorded(visit, first).stillSince(IN_2013)).isEqualTo(IN_2013);
        assertThat(recorded(visit, visit).stillSince(IN_2013)).isEqualTo(IN_2013);
    }

    @Test
    void givenTheInspectionThatPutItThereWhenItsDayIsCorrectedThenItIsInItSinceTheRightDay() {
        LocalDate later = IN_2013.plusMonths(1);
        Inspection misdated = inspection(later, SPECIAL_MEASURES);

        assertThat(corrected(first, misdated, visit).stillSince(IN_2013)).isEqualTo(later);
        assertThat(corrected(misdated, first, visit).stillSince(later)).isEqualTo(IN_2013);
    }

    @Test
    void givenTheInspectionThatPutItThereWhenItIsSetAsideThenItIsInItSinceTheOneThatStillSaysSo() {
        assertThat(corrected(first, inspection(IN_2013, null), visit).stillSince(IN_2013)).isEqualTo(IN_2014);
        assertThat(recorded(first, visit).withoutInspection().stillSince(IN_2013)).isEqualTo(IN_2014);
    }

    @Test
    void givenAnInspectionFromBeforeTheLatestOneThenItSaysNeitherSinceWhenTheSchoolIsInItsCategoryNorWhenItWasFoundThere() {
        Inspection better = inspection(IN_2014, null);
        LocalDate reportCard = IN_2014.plusYears(4);

        assertThat(recorded(first, better).stillSince(reportCard)).isEqualTo(reportCard);
        assertThat(recorded(first, better).stillFoundOn(reportCard, reportCard)).isEqualTo(reportCard);
    }

    @Test
    void givenAVisitThatLeftTheSchoolInItsCategoryThenItWasLastFoundThereByTheLatestOneOfWhichThatHolds() {
        Inspection between = inspection(IN_2013.plusMonths(3), SPECIAL_MEASURES);

        assertThat(recorded(visit, first).stillFoundOn(IN_2013, IN_2013)).isEqualTo(IN_2014);
        assertThat(recorded(between, first).stillFoundOn(IN_2013, IN_2014)).isEqualTo(IN_2014);
        assertThat(recorded(visit, first).withoutInspection().stillFoundOn(IN_2013, IN_2014)).isEqualTo(IN_2013);
    }

    @Test
    void givenOneOfTwoReportCardsIsSetAsideThenTheOtherOneFoundIt() {
        Inspection better = inspection(IN_2013.minusYears(1), null);

        assertThat(recorded(visit, better).withoutInspection().stillFoundOn(IN_2013, IN_2014)).isEqualTo(IN_2013);
        assertThat(recorded(first, better).withoutInspection().stillFoundOn(IN_2013, IN_2014)).isEqualTo(IN_2014);
        assertThat(recorded(first, better).withoutInspection().stillSince(IN_2013)).isNull();
    }
}
