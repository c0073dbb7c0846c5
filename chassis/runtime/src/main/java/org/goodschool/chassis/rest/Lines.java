package org.goodschool.chassis.rest;

import java.util.List;

/** Items of a list as lines of a file, in UTF-8. */
interface Lines {

    /** What stands above the first item. */
    byte[] head();

    byte[] of(List<?> items);
}
