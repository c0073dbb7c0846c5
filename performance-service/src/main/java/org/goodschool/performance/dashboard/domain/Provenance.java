package org.goodschool.performance.dashboard.domain;

import java.time.Instant;
import java.time.LocalDate;

/** The row that says a figure, and since when it is known here. @param release null where the file does not say */
public record Provenance(String file, Integer row, String release, LocalDate publishedOn, Instant recordedAt) {
}
