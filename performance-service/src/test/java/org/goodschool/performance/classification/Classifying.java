package org.goodschool.performance.classification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.goodschool.performance.classification.domain.ClassificationCommand.Deciding;
import org.goodschool.performance.classification.domain.ClassifiedSchool;
import org.goodschool.performance.classification.domain.Expectation;
import org.goodschool.performance.classification.domain.FloorPart;
import org.goodschool.performance.classification.domain.Judgement;
import org.goodschool.performance.classification.domain.Known;
import org.goodschool.performance.classification.domain.LastInspection;
import org.goodschool.performance.classification.domain.Scheme;
import org.goodschool.performance.classification.domain.Schemes;
import org.goodschool.performance.classification.domain.Suggested;
import org.goodschool.performance.classification.domain.YearOfResults;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;

/** Evidence and decisions to test with: cycle 2018, of a school of the council's own area. */
record Classifying(Deciding deciding) {

    static final Schemes SCHEMES = SchemesFile.read();
    static final Scheme SIX = SCHEMES.of(2018).orElseThrow();
    static final Scheme TWO = SCHEMES.of(2021).orElseThrow();
    static final ClassifiedSchool SCHOOL = new ClassifiedSchool(900001, "001", "Saltreach Primary School");
    static final LocalDate TODAY = LocalDate.of(2018, 3, 1);
    static final LocalDate DECIDED = LocalDate.of(2017, 10, 2);
    static final List<Expectation> PLAN = List.of(new Expectation("improvement-plan", LocalDate.of(2017, 12, 15)));

    /** @param partBelow whether the attainment part alone is below its line */
    static YearOfResults year(int academicYear, Outcome outcome, boolean partBelow) {
        return year(KeyStage.KS2, academicYear, outcome, partBelow);
    }

    static YearOfResults year(KeyStage keyStage, int academicYear, Outcome outcome, boolean partBelow) {
        return new YearOfResults(keyStage, academicYear, outcome, outcome == Outcome.NOT_EVALUATED ? "closed" : null,
                "ks2-2016-2018@1", List.of(
                        new FloorPart("KS2_EXPECTED_READING_WRITING_MATHS", new BigDecimal(partBelow ? "64" : "65"), null,
                                new BigDecimal(65), null, partBelow),
                        new FloorPart("KS2_READING_PROGRESS", null, "SUPPRESSED", new BigDecimal(-5), null, null)), null);
    }

    static Suggested suggested(YearOfResults... years) {
        return suggested(List.of(years), LastInspection.NONE);
    }

    static Suggested suggested(List<YearOfResults> years, LastInspection inspection) {
        return Suggested.of(SIX, 2018, new Known(years, inspection, false));
    }

    static LastInspection graded(String grade, boolean goodOrBetter, String category) {
        return new LastInspection(900001, LocalDate.of(2017, 3, 1), "ofsted-2012", grade, goodOrBetter, category);
    }

    /** Category A, as two years below the floor suggest. */
    static Classifying decision() {
        return new Classifying(new Deciding(SCHOOL, "001", 2018, SIX,
                new Judgement("A", List.of("below-floor"), PLAN, DECIDED),
                suggested(year(2017, Outcome.BELOW, true), year(2016, Outcome.BELOW, true)), "Checked with the school", TODAY));
    }

    Classifying category(String category) {
        return judging(new Judgement(category, judgement().concerns(), judgement().expectations(), judgement().decidedOn()));
    }

    Classifying concerns(String... concerns) {
        return judging(new Judgement(judgement().category(), List.of(concerns), judgement().expectations(), judgement().decidedOn()));
    }

    Classifying expecting(Expectation... expectations) {
        return judging(new Judgement(judgement().category(), judgement().concerns(), List.of(expectations), judgement().decidedOn()));
    }

    Classifying on(LocalDate decidedOn) {
        return judging(new Judgement(judgement().category(), judgement().concerns(), judgement().expectations(), decidedOn));
    }

    Classifying of(ClassifiedSchool school) {
        return with(school, deciding.scheme(), deciding.judgement(), deciding.suggested(), deciding.reason());
    }

    Classifying under(Scheme scheme) {
        return with(deciding.school(), scheme, deciding.judgement(), deciding.suggested(), deciding.reason());
    }

    Classifying suggestedBy(Suggested suggested) {
        return with(deciding.school(), deciding.scheme(), deciding.judgement(), suggested, deciding.reason());
    }

    Classifying because(String reason) {
        return with(deciding.school(), deciding.scheme(), deciding.judgement(), deciding.suggested(), reason);
    }

    private Judgement judgement() {
        return deciding.judgement();
    }

    private Classifying judging(Judgement judgement) {
        return with(deciding.school(), deciding.scheme(), judgement, deciding.suggested(), deciding.reason());
    }

    private Classifying with(ClassifiedSchool school, Scheme scheme, Judgement judgement, Suggested suggested, String reason) {
        return new Classifying(new Deciding(school, "001", deciding.cycle(), scheme, judgement, suggested, reason, TODAY));
    }
}
