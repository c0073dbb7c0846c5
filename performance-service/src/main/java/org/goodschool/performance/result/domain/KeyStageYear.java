package org.goodschool.performance.result.domain;

/** The results of one key stage in one academic year: what a file holds, and what a national figure is of. */
public record KeyStageYear(KeyStage keyStage, int academicYear) {

    public static KeyStageYear of(PublishedResult result) {
        return new KeyStageYear(result.keyStage(), result.academicYear());
    }

    public static KeyStageYear of(String id) {
        String[] parts = id.split("-");
        return new KeyStageYear(KeyStage.valueOf(parts[0]), Integer.parseInt(parts[1]));
    }

    public String id() {
        return keyStage + "-" + academicYear;
    }
}
