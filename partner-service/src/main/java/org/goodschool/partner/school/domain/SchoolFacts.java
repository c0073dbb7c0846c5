package org.goodschool.partner.school.domain;

import java.time.LocalDate;

/** What other services have published about a school. {@code grade} is of the latest inspection that gave an overall one. */
public record SchoolFacts(int urn, String laCode, String name, String phase, boolean open, Grade grade, LocalDate gradeOn) {
}
