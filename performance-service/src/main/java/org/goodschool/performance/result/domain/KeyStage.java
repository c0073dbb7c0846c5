package org.goodschool.performance.result.domain;

/** The key stages whose results have a floor standard. A school with both is judged for each by itself. */
public enum KeyStage {
    KS2, KS4
}
