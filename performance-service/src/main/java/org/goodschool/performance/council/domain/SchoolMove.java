package org.goodschool.performance.council.domain;

/** A school that stands otherwise than before. @param from null where nothing was known, or nothing applied */
public record SchoolMove(int urn, String name, String phase, String from, String to) {
}
