package org.goodschool.performance.classification.domain;

import java.time.LocalDate;

/** What is expected of the school, by the code of the scheme, and by when (C-19). */
public record Expectation(String code, LocalDate by) {
}
