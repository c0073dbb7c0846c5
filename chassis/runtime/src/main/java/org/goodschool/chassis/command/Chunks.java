package org.goodschool.chassis.command;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A long list in bites, one after the other: one query loads a bite's streams, one append writes them. */
public final class Chunks {

    public static final int SIZE = 1000;

    private Chunks() {
    }

    public static <T> Uni<Void> oneByOne(List<T> all, Function<List<T>, Uni<Void>> work) {
        int chunks = (all.size() + SIZE - 1) / SIZE;
        return Multi.createFrom().iterable(() -> IntStream.range(0, chunks).iterator())
                .onItem().transformToUniAndConcatenate(chunk ->
                        work.apply(all.subList(chunk * SIZE, Math.min(all.size(), (chunk + 1) * SIZE))))
                .onItem().ignoreAsUni();
    }
}
