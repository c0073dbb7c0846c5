package org.goodschool.registry.group.domain;

/**
 * One of the types of group: data.
 *
 * @param code GIAS's; null for what GIAS has no code for
 * @param kind what the council calls it, however many types GIAS makes of it: FEDERATION, MULTI_ACADEMY_TRUST, DIOCESE, ...
 */
public record GroupType(String code, String name, String kind) {
}
