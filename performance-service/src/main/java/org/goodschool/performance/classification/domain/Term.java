package org.goodschool.performance.classification.domain;

/** A reason for concern or an expectation, in the words that a school reads. Decisions name its code. */
public record Term(String code, String text) {
}
