package org.goodschool.chassis.imports;

/** A row that could be read, on its way to being applied. */
public record ReadRow<R>(int row, R value) {
}
