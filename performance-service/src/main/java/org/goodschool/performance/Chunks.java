package org.goodschool.performance;

import java.util.ArrayList;
import java.util.List;

/** So many streams or rows to a query and an append: large enough to be quick, small enough to be held in memory. */
public final class Chunks {

    public static final int SIZE = 1000;

    private Chunks() {
    }

    public static <T> List<List<T>> of(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            chunks.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
        return chunks;
    }
}
