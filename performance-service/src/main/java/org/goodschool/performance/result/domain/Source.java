package org.goodschool.performance.result.domain;

/** Where a fact was read: the row of a file, in one import. */
public record Source(String file, Integer row, String importId) {
}
