package org.goodschool.performance.result.domain;

/** The key stages whose results have a floor standard. A school with both is judged for each by itself. */
public enum KeyStage {
    KS2("Key stage 2"), KS4("Key stage 4");

    private final String title;

    KeyStage(String title) {
        this.title = title;
    }

    /** For people to read. */
    public String title() {
        return title;
    }
}
