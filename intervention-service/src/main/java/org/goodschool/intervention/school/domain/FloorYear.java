package org.goodschool.intervention.school.domain;

/** One key stage in one academic year: a school with both key stages is looked at in each. */
public record FloorYear(KeyStage keyStage, int academicYear) {
}
