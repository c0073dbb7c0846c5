package org.goodschool.chassis.rest;

import java.util.Map;

/** @param ranks the numbers that it is ranked by, where the caller asked for that, by their names */
public record Found<R>(R row, Map<String, Double> ranks) {
}
