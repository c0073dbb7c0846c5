package org.goodschool.performance.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodschool.performance.classification.domain.Inspected;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.dashboard.domain.FloorYear;
import org.goodschool.performance.dashboard.domain.GroupFigure;
import org.goodschool.performance.dashboard.domain.Known;
import org.goodschool.performance.dashboard.domain.MeasureLine;
import org.goodschool.performance.dashboard.domain.MissedTarget;
import org.goodschool.performance.dashboard.domain.Provenance;
import org.goodschool.performance.dashboard.domain.Question;
import org.goodschool.performance.dashboard.domain.Question.Evidence;
import org.goodschool.performance.dashboard.domain.YearFigure;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("P-12a: the questions that a visitor is given to ask follow from the figures, and each comes with its evidence")
class QuestionsTest {

    private static final LocalDate TODAY = LocalDate.of(2018, 12, 13);
    private static final Provenance ROW = new Provenance("ks2_2018.csv", 7, "FINAL", TODAY, Instant.parse("2018-12-13T10:00:00Z"));

    private static final int URN = 900_001;

    private final List<FloorYear> floor = new ArrayList<>();
    private final List<MeasureLine> results = new ArrayList<>();
    private final List<GroupFigure> groups = new ArrayList<>();
    private final List<MissedTarget> missed = new ArrayList<>();
    private final List<Inspected> inspections = new ArrayList<>(List.of(inspected("2017-01-10", "GOOD", null, true)));

    private List<Question> asked(boolean open) {
        return QuestionsFile.read().of(new Known(TODAY, open, floor, results, groups, missed, inspections));
    }

    private List<String> codes() {
        return asked(true).stream().map(Question::code).toList();
    }

    private Question only() {
        assertThat(asked(true)).hasSize(1);
        return asked(true).getFirst();
    }

    private static BigDecimal figure(String text) {
        return text == null || text.isBlank() ? null : new BigDecimal(text.strip());
    }

    private static YearFigure year(int year, String value, String floor, String authority, String nation) {
        return new YearFigure(URN, year, figure(value), null, null, figure(floor), figure(authority), figure(nation),
                ComparatorKind.AVERAGE, Basis.PUBLISHED, ROW);
    }

    /** One figure a year, the last of them 2018; "-" leaves the year out. */
    private void line(Measure measure, String floor, String... values) {
        List<YearFigure> years = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (!values[i].equals("-")) {
                years.add(year(2018 - values.length + 1 + i, values[i], floor, null, null));
            }
        }
        results.add(new MeasureLine(measure.keyStage(), measure.name(), measure.label(), measure.unit(), years));
    }

    private static Inspected inspected(String day, String grade, String category, boolean settles) {
        return new Inspected(URN, "N1", LocalDate.parse(day), "ofsted-2012", "FULL", grade, category, Map.of(), null, settles);
    }

    private static GroupFigure group(String group, String value, String nation) {
        return new GroupFigure(URN, KeyStage.KS2, 2018, "M", "measure, " + group, group, figure(value), null, null, null, figure(nation), ROW);
    }

    @Test
    void aSchoolWithNothingRemarkable_raisesNoQuestion() {
        floor.add(new FloorYear(URN, KeyStage.KS2, 2018, Outcome.NOT_BELOW, null, "ks2-2016-2018@1"));
        line(Measure.KS2_MATHS_PROGRESS, "-5", "0", "1", "1");
        assertThat(asked(true)).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1} beside a floor of -5: asked {2}")
    @CsvSource({"-5.1, -5.1, true", "-5, -5.1, false", "-5.1, -5, false", "-5.1, '', false", "'-', -5.1, false"})
    @DisplayName("F-01: a figure below the floor's line two years running; equal is not below, and a year between that is missing breaks it")
    void belowTheFloorsLine(String before, String now, boolean asked) {
        line(Measure.KS2_READING_PROGRESS, "-5", before, now);
        assertThat(codes().contains("below-floor-part")).isEqualTo(asked);
    }

    @Test
    @DisplayName("the evidence is each year's figure, what it stands beside, and the row that says it")
    void evidence() {
        line(Measure.KS2_READING_PROGRESS, "-5", "-6.2", "-5.5");
        assertThat(only().code()).isEqualTo("below-floor-part");
        assertThat(only().evidence()).containsExactly(
                new Evidence("reading progress score", "2017", figure("-6.2"), null, "floor", figure("-5"), URN, ROW),
                new Evidence("reading progress score", "2018", figure("-5.5"), null, "floor", figure("-5"), URN, ROW));
    }

    @Test
    @DisplayName("two years that do not follow one another are not two years running")
    void aGapOfAYear() {
        line(Measure.KS2_READING_PROGRESS, "-5", "-6", "-", "-6");
        assertThat(asked(true)).isEmpty();
    }

    @Test
    @DisplayName("the last judged year below the floor is asked about, an earlier one is not")
    void belowTheFloor() {
        floor.add(new FloorYear(URN, KeyStage.KS2, 2017, Outcome.BELOW, null, "ks2-2016-2018@1"));
        assertThat(codes()).containsExactly("below-floor");
        floor.add(new FloorYear(URN, KeyStage.KS2, 2018, Outcome.NOT_BELOW, null, "ks2-2016-2018@1"));
        assertThat(asked(true)).isEmpty();
    }

    @Test
    @DisplayName("progress that falls for three years is asked about; attainment that falls, or progress that once stands still, is not")
    void progressFalling() {
        line(Measure.KS2_MATHS_PROGRESS, null, "1", "0.9", "0.8");
        line(Measure.KS2_WRITING_PROGRESS, null, "1", "0.9", "0.9");
        line(Measure.KS2_EXPECTED_READING_WRITING_MATHS, null, "80", "70", "60");
        assertThat(only().code()).isEqualTo("progress-falling");
        assertThat(only().evidence()).extracting(Evidence::what).containsOnly("maths progress score");
    }

    @ParameterizedTest(name = "the school {0}, its authority {1}, the nation {2}: asked {3}")
    @CsvSource({"60, 61, 61, true", "60, 60, 61, false", "60, 61, 60, false", "60, '', 61, false"})
    @DisplayName("three years below both the authority and the nation")
    void belowOthers(String value, String authority, String nation, boolean asked) {
        results.add(new MeasureLine(KeyStage.KS2, "M", "measure", Measure.KS2_EXPECTED_READING_WRITING_MATHS.unit(), List.of(
                year(2016, value, null, authority, nation), year(2017, value, null, authority, nation), year(2018, value, null, authority, nation))));
        assertThat(codes().contains("below-authority-and-nation")).isEqualTo(asked);
    }

    @Test
    @DisplayName("A-04: a median of the nation's schools is not what an authority's average stands beside")
    void belowAMedian() {
        results.add(new MeasureLine(KeyStage.KS2, "M", "measure", Measure.KS2_EXPECTED_READING_WRITING_MATHS.unit(),
                Stream.of(2016, 2017, 2018).map(year -> new YearFigure(URN, year, figure("60"), null, null, null, figure("61"), figure("61"),
                        ComparatorKind.MEDIAN, Basis.PUBLISHED, ROW)).toList()));
        assertThat(asked(true)).isEmpty();
    }

    @Test
    @DisplayName("nobody is asked about a measure that ended before the latest results of its key stage, nor about groups of then")
    void ended() {
        line(Measure.KS2_READING_PROGRESS, "-5", "-6", "-6");
        groups.add(group(GroupFigure.DISADVANTAGED, "47", "39"));
        groups.add(group(GroupFigure.OTHERS, "73", "60"));
        floor.add(new FloorYear(URN, KeyStage.KS4, 2023, Outcome.NOT_APPLICABLE, "no-floor-standard", "ks4-none@1"));
        assertThat(codes()).containsExactly("below-floor-part", "disadvantaged-gap");
        floor.add(new FloorYear(URN, KeyStage.KS2, 2023, Outcome.NOT_APPLICABLE, "no-floor-standard", "ks2-none@1"));
        assertThat(asked(true)).isEmpty();
    }

    @Test
    @DisplayName("F-04: a cohort that nobody published is not said to be small")
    void cohortNotPublished() {
        floor.add(new FloorYear(URN, KeyStage.KS2, 2018, Outcome.NOT_EVALUATED, "cohort-missing-blank", "ks2-2016-2018@1"));
        assertThat(asked(true)).isEmpty();
    }

    @ParameterizedTest(name = "disadvantaged {0}, others {1}, nationally {2} and {3}: asked {4}")
    @CsvSource({"47, 73, 39, 60, true", "47, 68, 39, 60, false", "'', 73, 39, 60, false", "47, 73, '', 60, false"})
    @DisplayName("a gap wider than the nation's is asked about, one as wide is not, and one that is not known is not")
    void gap(String disadvantaged, String others, String nationDisadvantaged, String nationOthers, boolean asked) {
        line(Measure.KS2_EXPECTED_READING_WRITING_MATHS, null, "60");
        groups.add(group(GroupFigure.DISADVANTAGED, disadvantaged, nationDisadvantaged));
        groups.add(group(GroupFigure.OTHERS, others, nationOthers));
        assertThat(codes().contains("disadvantaged-gap")).isEqualTo(asked);
    }

    @Test
    @DisplayName("F-18: a target that was missed, with the result and the target")
    void targetMissed() {
        missed.add(new MissedTarget(2018, "% at the expected standard", figure("70"), figure("58")));
        assertThat(only().evidence()).containsExactly(
                new Evidence("% at the expected standard", "2018", figure("58"), null, "target", figure("70"), null, null));
    }

    @ParameterizedTest(name = "last inspected on {0}: asked {1}")
    @CsvSource({"2014-12-12, true", "2014-12-13, false"})
    @DisplayName("an inspection more than four years ago; to the day is not more")
    void inspectionLongAgo(String day, boolean asked) {
        inspections.clear();
        inspections.add(inspected(day, "GOOD", null, true));
        assertThat(codes().contains("inspection-long-ago")).isEqualTo(asked);
    }

    @Test
    @DisplayName("a closed school is asked about no inspection")
    void closed() {
        inspections.clear();
        assertThat(codes()).containsExactly("never-inspected");
        assertThat(asked(false)).isEmpty();
    }

    @Test
    @DisplayName("A-07: the category is that of the last inspection which settled one")
    void inCategory() {
        inspections.clear();
        inspections.add(inspected("2018-06-01", null, null, false));
        inspections.add(inspected("2017-06-01", "INADEQUATE", "SPECIAL_MEASURES", true));
        assertThat(only().code()).isEqualTo("in-category");
        assertThat(only().evidence()).extracting(Evidence::said).containsExactly("SPECIAL_MEASURES");
        inspections.addFirst(inspected("2018-11-01", "GOOD", null, true));
        assertThat(asked(true)).isEmpty();
    }

    @Test
    @DisplayName("F-04: a cohort too small to judge, without its figures")
    void cohortTooSmall() {
        floor.add(new FloorYear(URN, KeyStage.KS2, 2018, Outcome.NOT_EVALUATED, "cohort-under-11", "ks2-2016-2018@1"));
        assertThat(only().code()).isEqualTo("cohort-too-small");
        assertThat(only().evidence()).containsExactly(new Evidence("KS2 cohort", "2018", null, "cohort-under-11", null, null, URN, null));
    }
}
