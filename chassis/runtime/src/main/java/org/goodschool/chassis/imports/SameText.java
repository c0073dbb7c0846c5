package org.goodschool.chassis.imports;

import java.util.HashMap;
import java.util.Map;

/**
 * One text for all cells that say the same: most cells of a national extract repeat a code or a name, and a text of its own for
 * each would take several times the file's size of the heap.
 */
final class SameText {

    private static final int LONGEST = 64;
    private static final int MOST = 100_000;

    private final Map<String, String> known = new HashMap<>();

    String of(String cell) {
        if (cell.length() > LONGEST) {
            return cell;
        }
        String same = known.size() < MOST ? known.putIfAbsent(cell, cell) : known.get(cell);
        return same == null ? cell : same;
    }
}
