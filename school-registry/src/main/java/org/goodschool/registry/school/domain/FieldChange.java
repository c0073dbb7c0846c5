package org.goodschool.registry.school.domain;

/** One fact of a school that is no longer what it was; both values as text, for people and for consumers' logs. */
public record FieldChange(String field, String from, String to) {
}
