package org.goodschool.registry.people.domain;

/** How a governor came to be one (O-16: nominated and appointed governors). */
public enum Basis {
    NOMINATED,
    APPOINTED,
    ELECTED,
    EX_OFFICIO
}
