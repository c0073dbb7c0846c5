package org.goodschool.chassis.domain;

import java.util.Locale;

/** Why a command was refused. Every aggregate seals its own set. */
public interface Rejection {

    /**
     * Stable, for machines, and part of the REST contract, where it becomes the problem's {@code type}: the name of the
     * class in kebab-case, so that {@code OverCapacity} is {@code over-capacity} in the code and outside of it.
     */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** One sentence for a person, with the values that mattered and what to do next. */
    String detail();
}
