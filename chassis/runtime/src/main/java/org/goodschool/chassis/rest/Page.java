package org.goodschool.chassis.rest;

import java.util.List;

/** @param next the cursor to send as {@code after} for what follows; absent on the last page */
public record Page<T>(List<T> items, String next) {
}
