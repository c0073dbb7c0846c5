package org.goodschool.registry.lineage.domain;

/** What one school is to another: the other came before it, or both became one, or they only belong together somehow. */
public enum Relation {

    /** This school took the other's place. */
    PREDECESSOR,

    /** Both went into one school, and the publisher does not say which of the two it goes on as. */
    UNITED,

    /** No succession: a sixth-form centre and its school, say. */
    ASSOCIATED
}
