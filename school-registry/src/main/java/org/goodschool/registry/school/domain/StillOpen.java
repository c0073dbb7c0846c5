package org.goodschool.registry.school.domain;

import java.util.Objects;

/** The status of a school or a group, of which several may mean that it is open: what is proposed to close still is (C-4). */
public interface StillOpen {

    boolean isOpen();

    /** Whether two names of statuses are the same word of a publisher; null where it is unknown. */
    static <S extends Enum<S> & StillOpen> boolean sameWord(Class<S> statuses, String one, String other) {
        return Objects.equals(one, other) || one != null && other != null
                && Enum.valueOf(statuses, one).isOpen() && Enum.valueOf(statuses, other).isOpen();
    }
}
