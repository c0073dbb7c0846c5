package org.goodschool.chassis.rebuild;

import java.util.List;

/**
 * Tables that are rebuilt together, because the same code fills them.
 *
 * @param name its tables, joined with hyphens
 * @param fillings in the order in which they are to fill: one that makes rows before one that only adds to them
 */
record ReadModel(String name, List<String> tables, Origin origin, List<Filling> fillings) {
}
