package org.goodschool.performance.lineage.domain;

/** What the register says one school is to another. */
public enum Relation {

    /** The other came before it. */
    PREDECESSOR,

    /** Both became one, and the publisher does not say which of the two it goes on as. */
    UNITED,

    /** No succession: a sixth-form centre, say. */
    ASSOCIATED
}
