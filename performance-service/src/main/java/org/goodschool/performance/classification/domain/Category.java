package org.goodschool.performance.classification.domain;

/**
 * A category of a scheme.
 *
 * @param meaning for the school to read
 * @param concern a school in it is told the reasons for concern, what is expected of it, and by when (C-19)
 */
public record Category(String code, String meaning, boolean concern) {
}
