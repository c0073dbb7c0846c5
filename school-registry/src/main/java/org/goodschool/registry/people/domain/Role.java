package org.goodschool.registry.people.domain;

/** What somebody is to a school or to the authority (R-01, R-02, R-21, O-16). */
public enum Role {
    HEAD(Scope.SCHOOL),
    CHAIR_OF_GOVERNORS(Scope.SCHOOL),
    GOVERNOR(Scope.SCHOOL),
    COMMITTEE_MEMBER(Scope.SCHOOL),
    LA_CONTACT(Scope.AUTHORITY);

    public enum Scope { SCHOOL, AUTHORITY }

    private final Scope scope;

    Role(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }

    /** Held by one person at a time, unless they say that they share it. */
    boolean single() {
        return this == HEAD || this == CHAIR_OF_GOVERNORS;
    }
}
