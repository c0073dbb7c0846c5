package org.goodschool.registry.school.domain;

import java.util.Objects;

/**
 * One fact of a school or a group, by its name in events and REST.
 *
 * @param <D> all the facts of the one
 */
public interface Fact<D> {

    String path();

    Object of(D details);

    /** As events tell it; null where it is unknown. */
    default String text(D details) {
        Object value = of(details);
        return value == null ? null : value.toString();
    }

    /** The fact that this one goes with: a closing date with the status. Null where it stands for itself. */
    default Fact<D> lead() {
        return null;
    }

    /** Whether it follows from its lead wholly, as the kind of a school does from its type: nobody enters it. */
    default boolean derived() {
        return false;
    }

    /** Whether two values are the same word of a publisher, though not the same text. */
    default boolean sameWord(String one, String other) {
        return Objects.equals(one, other);
    }
}
