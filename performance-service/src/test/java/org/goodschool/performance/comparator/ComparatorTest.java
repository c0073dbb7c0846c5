package org.goodschool.performance.comparator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorCommand.RecordComparators;
import org.goodschool.performance.comparator.domain.ComparatorCommand.TakeBackComparators;
import org.goodschool.performance.comparator.domain.ComparatorDecider;
import org.goodschool.performance.comparator.domain.ComparatorEvent.ComparatorsRecorded;
import org.goodschool.performance.comparator.domain.ComparatorEvent.ComparatorsTakenBack;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.comparator.domain.Median;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Release;
import org.junit.jupiter.api.Test;

class ComparatorTest {

    private static final ComparatorDecider DECIDER = new ComparatorDecider();
    private static final Set<Measure> COMPARED =
            Set.of(Measure.KS4_EXPECTED_PROGRESS_ENGLISH, Measure.KS4_EXPECTED_PROGRESS_MATHS);

    private static NationalComparator english(Basis basis, String value, String source) {
        return new NationalComparator(Measure.KS4_EXPECTED_PROGRESS_ENGLISH, ComparatorKind.MEDIAN, new BigDecimal(value),
                basis, basis == Basis.COMPUTED ? 2888 : null, source);
    }

    private static RecordComparators record(NationalComparator... comparators) {
        return new RecordComparators(KeyStage.KS4, 2014, COMPARED, List.of(comparators));
    }

    private static ComparatorsRecorded recorded(NationalComparator... comparators) {
        return new ComparatorsRecorded(KeyStage.KS4, 2014, List.of(comparators));
    }

    @Test
    void givenNothing_whenComputed_thenRecordedWithTheNumberOfSchools() {
        var computed = english(Basis.COMPUTED, "74", "england_ks4_2014.csv");
        given(DECIDER).when(record(computed)).then(recorded(computed));
    }

    @Test
    void givenAComparator_whenTheSameIsRecorded_thenNothing() {
        given(DECIDER, recorded(english(Basis.COMPUTED, "74", "file")))
                .when(record(english(Basis.COMPUTED, "74.0", "file"))).thenNothing();
    }

    @Test
    void givenOneOfTwo_whenBothAreRecorded_thenOnlyTheNewOneIs() {
        var english = english(Basis.ENTERED, "73", "SFR");
        var maths = new NationalComparator(Measure.KS4_EXPECTED_PROGRESS_MATHS, ComparatorKind.MEDIAN, new BigDecimal(67),
                Basis.ENTERED, null, "SFR");
        given(DECIDER, recorded(english)).when(record(english, maths)).then(recorded(maths));
    }

    @Test
    void aComputedFigureIsNotReplacedByOneOfFewerSchools_butByOneOfAsMany() {
        var of2888 = english(Basis.COMPUTED, "74", "england_ks4_2014.csv");
        var of2100 = new NationalComparator(of2888.measure(), of2888.kind(), new BigDecimal(60), Basis.COMPUTED, 2100, "part.csv");
        given(DECIDER, recorded(of2888)).when(record(of2100)).thenRejected("computed-from-fewer-schools");
        given(DECIDER, recorded(of2100)).when(record(of2888)).then(recorded(of2888));
        given(DECIDER, recorded(of2888)).when(record(english(Basis.COMPUTED, "73", "final.csv")))
                .then(recorded(english(Basis.COMPUTED, "73", "final.csv")));
        given(DECIDER, recorded(of2888)).when(record(english(Basis.ENTERED, "60", "SFR")))
                .then(recorded(english(Basis.ENTERED, "60", "SFR")));
    }

    @Test
    void aComputedFigureOfAnEarlierReleaseIsNotBelieved_andOneOfALaterReleaseIs_evenFromFewerSchools() {
        var provisional = english(Basis.COMPUTED, "75", "ks4_2014_provisional.csv").of(Release.PROVISIONAL);
        var ofFewer = new NationalComparator(provisional.measure(), provisional.kind(), new BigDecimal(74), Basis.COMPUTED, 2852,
                "ks4_2014_final.csv").of(Release.FINAL);
        given(DECIDER, recorded(provisional)).when(record(ofFewer)).then(recorded(ofFewer));
        given(DECIDER, recorded(ofFewer)).when(record(provisional)).thenNothing();
        given(DECIDER, recorded(ofFewer)).when(record(english(Basis.COMPUTED, "75", "ks4_2014.csv"))).thenNothing();
        given(DECIDER, recorded(english(Basis.COMPUTED, "75", "ks4_2014.csv"))).when(record(ofFewer)).then(recorded(ofFewer));
        given(DECIDER, recorded(ofFewer)).when(record(ofFewer.of(Release.FINAL), english(Basis.ENTERED, "73", "SFR")))
                .then(recorded(english(Basis.ENTERED, "73", "SFR")));
    }

    @Test
    void aMeasureThatTheYearDoesNotCompareIsRefused() {
        given(DECIDER).when(record(new NationalComparator(Measure.KS4_PROGRESS_8, ComparatorKind.MEDIAN, BigDecimal.ZERO,
                Basis.ENTERED, null, "SFR"))).thenRejected("measure-not-compared");
    }

    @Test
    void aFigureBeyondItsRangeIsRefused() {
        given(DECIDER).when(record(english(Basis.ENTERED, "140", "SFR"))).thenRejected("comparator-out-of-range");
    }

    @Test
    void aFigureWithoutASourceIsRefused() {
        given(DECIDER).when(record(english(Basis.ENTERED, "74", " "))).thenRejected("source-needed");
    }

    @Test
    void whatAPersonEnteredStandsBeforeWhatWasPublishedBeforeWhatWasComputed() {
        var computed = english(Basis.COMPUTED, "74", "file");
        var published = english(Basis.PUBLISHED, "73", "SFR");
        var entered = english(Basis.ENTERED, "72", "corrected SFR");
        var known = new Comparators(List.of(computed));
        assertThat(known.inForce(Measure.KS4_EXPECTED_PROGRESS_ENGLISH)).hasValue(computed);
        known = known.with(List.of(published));
        assertThat(known.inForce(Measure.KS4_EXPECTED_PROGRESS_ENGLISH)).hasValue(published);
        known = known.with(List.of(entered));
        assertThat(known.inForce()).containsValue(entered).hasSize(1);
    }

    @Test
    void theMedianIsExact() {
        assertThat(Median.of(List.of())).isEmpty();
        assertThat(Median.of(figures("3", "1", "2"))).hasValue(new BigDecimal("2"));
        assertThat(Median.of(figures("1", "2")).orElseThrow()).isEqualByComparingTo("1.5");
        assertThat(Median.of(figures("0.1", "0.2")).orElseThrow()).isEqualByComparingTo("0.15");
    }

    private static List<BigDecimal> figures(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }

    @Test
    void whatAFileComputedIsTakenBack_toWhatWasComputedBefore_orToNothing() {
        var before = english(Basis.COMPUTED, "74", "england_ks4_2014.csv");
        var entered = english(Basis.ENTERED, "73", "SFR");
        var maths = new NationalComparator(Measure.KS4_EXPECTED_PROGRESS_MATHS, ComparatorKind.MEDIAN, new BigDecimal(67),
                Basis.COMPUTED, 2900, "wrong.csv");
        var wrong = given(DECIDER, recorded(entered, before), recorded(english(Basis.COMPUTED, "99", "wrong.csv"), maths));
        var back = new TakeBackComparators(KeyStage.KS4, 2014, new Comparators(List.of(entered, before)));

        wrong.when(back).then(new ComparatorsTakenBack(KeyStage.KS4, 2014, List.of(before), List.of(maths)));
        assertThat(wrong.andAfter(back).state().known()).containsExactlyInAnyOrder(entered, before);
        wrong.andAfter(back).when(back).thenNothing();
        assertThat(wrong.andAfter(new TakeBackComparators(KeyStage.KS4, 2014, Comparators.NONE)).state()).isEqualTo(Comparators.NONE);
    }
}
