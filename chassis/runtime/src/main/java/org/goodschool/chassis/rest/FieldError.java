package org.goodschool.chassis.rest;

/** One broken field of a request: {@code capacity}, {@code must be 1 or more}. */
public record FieldError(String field, String why) {
}
