package org.goodschool.chassis.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A row that events of several streams write, perhaps at the same time. It is locked before it is read: whoever writes a row
 * writes all of it, and would otherwise put back what another transaction has just changed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shared {

    /** The key's column: one, and the name of its field too. */
    String key();
}
