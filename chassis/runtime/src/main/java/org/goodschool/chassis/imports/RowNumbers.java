package org.goodschool.chassis.imports;

import java.util.BitSet;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** Numbers of rows, kept as ranges ("2-3501,3503"): nearly all rows of a published file end alike. */
final class RowNumbers {

    private final BitSet rows = new BitSet();

    static RowNumbers none() {
        return new RowNumbers();
    }

    static RowNumbers of(IntStream numbers) {
        var all = new RowNumbers();
        numbers.forEach(all.rows::set);
        return all;
    }

    static RowNumbers parse(String ranges) {
        var all = new RowNumbers();
        if (!ranges.isEmpty()) {
            for (var range : ranges.split(",")) {
                var ends = range.split("-");
                all.rows.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
            }
        }
        return all;
    }

    RowNumbers and(RowNumbers others) {
        var all = new RowNumbers();
        all.rows.or(rows);
        all.rows.or(others.rows);
        return all;
    }

    boolean contains(int row) {
        return rows.get(row);
    }

    @Override
    public String toString() {
        var ranges = new StringJoiner(",");
        for (int from = rows.nextSetBit(0); from >= 0; ) {
            int to = rows.nextClearBit(from) - 1;
            ranges.add(from == to ? String.valueOf(from) : from + "-" + to);
            from = rows.nextSetBit(to + 1);
        }
        return ranges.toString();
    }
}
