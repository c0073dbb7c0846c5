package org.goodschool.chassis.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stored type and version of an event: written out, so that a renamed class never orphans what is stored. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    String value();

    int version() default 1;

    /** When it is recorded, in one sentence: the source of docs/events.md. */
    String when();
}
