package org.goodschool.intervention.school.domain;

/** The two key stages that have a floor standard. */
public enum KeyStage {
    KS2, KS4
}
