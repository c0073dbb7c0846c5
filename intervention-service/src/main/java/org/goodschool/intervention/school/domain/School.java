package org.goodschool.intervention.school.domain;

/**
 * What a decision needs to know of a school.
 *
 * @param laCode null where neither the register nor the file says
 * @param name   null where neither the register nor the file says
 * @param open   also true for a school that the register does not have
 */
public record School(int urn, String laCode, String name, boolean open) {
}
