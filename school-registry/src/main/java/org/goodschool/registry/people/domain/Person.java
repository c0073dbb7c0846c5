package org.goodschool.registry.people.domain;

/** A person as events know one: that there is one, and whether who it is has been erased. */
public record Person(boolean registered, boolean erased) {

    static final Person UNKNOWN = new Person(false, false);
}
