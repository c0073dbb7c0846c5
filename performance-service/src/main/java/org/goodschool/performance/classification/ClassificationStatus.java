package org.goodschool.performance.classification;

/** A withdrawn classification never was so: the school is not classified in the cycle. */
public enum ClassificationStatus {
    CLASSIFIED, WITHDRAWN
}
