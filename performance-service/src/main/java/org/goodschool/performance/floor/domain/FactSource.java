package org.goodschool.performance.floor.domain;

/**
 * Who told whether a school is of a judged type, and whether it is closed. A file speaks of its own year and is always
 * believed; the register knows the school of today and fills in only what the file leaves out.
 */
public enum FactSource {
    FILE, REGISTER
}
