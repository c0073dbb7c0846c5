package org.goodschool.chassis.domain;

/** Why a command was refused. Every aggregate seals its own set; the code is part of the REST contract. */
public interface Rejection {

    /** Stable, kebab-case, for machines: {@code over-capacity}. It becomes the problem's {@code type}. */
    String code();

    /** One sentence for a person, with the values that mattered and what to do next. */
    String detail();
}
