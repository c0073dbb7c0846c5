package org.goodschool.registry.lineage;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodschool.registry.lineage.LineageView.Relative;

/**
 * The schools that one goes back to, for a caller who asks with {@code lineage=include} for what was theirs.
 *
 * @param schools the nearest first; null for a caller who does not ask
 */
public record Predecessors(List<Relative> schools) {

    public static final Predecessors NOT_ASKED_FOR = new Predecessors(null);

    /** The school's own id, and theirs. */
    public List<String> ids(String own) {
        return ownFirst(own, schools, school -> String.valueOf(school.urn())).toList();
    }

    /** What is told of each of them; null for a caller who does not ask, so that the answer says nothing of them. */
    public <T> List<T> each(Function<Relative, T> told) {
        return schools == null ? null : schools.stream().map(told).toList();
    }

    /** @param predecessors as {@link #each} tells them */
    public static <T, P> Stream<T> ownFirst(T own, List<P> predecessors, Function<P, T> theirs) {
        return Stream.concat(Stream.of(own), Stream.ofNullable(predecessors).flatMap(List::stream).map(theirs));
    }
}
