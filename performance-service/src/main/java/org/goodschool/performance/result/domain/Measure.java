package org.goodschool.performance.result.domain;

/** The measures that a floor standard has ever looked at (I-01, I-02). Which column of a file holds them is data. */
public enum Measure {
    KS2_LEVEL4_ENGLISH_MATHS(KeyStage.KS2, Unit.PERCENT, "% level 4 or above in English and maths"),
    KS2_LEVEL4_READING_WRITING_MATHS(KeyStage.KS2, Unit.PERCENT, "% level 4 or above in reading, writing and maths"),
    KS2_TWO_LEVELS_ENGLISH(KeyStage.KS2, Unit.PERCENT, "% making 2 levels of progress in English"),
    KS2_TWO_LEVELS_READING(KeyStage.KS2, Unit.PERCENT, "% making 2 levels of progress in reading"),
    KS2_TWO_LEVELS_WRITING(KeyStage.KS2, Unit.PERCENT, "% making 2 levels of progress in writing"),
    KS2_TWO_LEVELS_MATHS(KeyStage.KS2, Unit.PERCENT, "% making 2 levels of progress in maths"),
    KS2_EXPECTED_READING_WRITING_MATHS(KeyStage.KS2, Unit.PERCENT, "% at the expected standard in reading, writing and maths"),
    KS2_READING_PROGRESS(KeyStage.KS2, Unit.SCORE, "reading progress score"),
    KS2_WRITING_PROGRESS(KeyStage.KS2, Unit.SCORE, "writing progress score"),
    KS2_MATHS_PROGRESS(KeyStage.KS2, Unit.SCORE, "maths progress score"),
    KS4_FIVE_GOOD_GCSES_ENGLISH_MATHS(KeyStage.KS4, Unit.PERCENT, "% with 5 or more GCSEs A*-C including English and maths"),
    KS4_EXPECTED_PROGRESS_ENGLISH(KeyStage.KS4, Unit.PERCENT, "% making expected progress in English"),
    KS4_EXPECTED_PROGRESS_MATHS(KeyStage.KS4, Unit.PERCENT, "% making expected progress in maths"),
    KS4_PROGRESS_8(KeyStage.KS4, Unit.SCORE, "Progress 8 score"),
    KS4_PROGRESS_8_UPPER_LIMIT(KeyStage.KS4, Unit.SCORE, "upper 95% confidence limit of the Progress 8 score");

    private final KeyStage keyStage;
    private final Unit unit;
    private final String label;

    Measure(KeyStage keyStage, Unit unit, String label) {
        this.keyStage = keyStage;
        this.unit = unit;
        this.label = label;
    }

    public KeyStage keyStage() {
        return keyStage;
    }

    public Unit unit() {
        return unit;
    }

    public String label() {
        return label;
    }
}
