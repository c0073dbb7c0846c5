package org.goodschool.performance.council;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.result.domain.KeyStage;

/**
 * One school that moved, as a line of a file.
 *
 * @param move      the list that a report has it in, such as intoCategory
 * @param framework of an inspection without an overall grade, as is {@code startedOn}, its first day
 * @param predecessorUrn the number that the school had before: of a school that converted, or was judged under that one
 */
@Schema(name = "MoveLine")
public record MoveLine(String move, int urn, String name, String phase, KeyStage keyStage, Integer academicYear, String from, String to,
                       String reason, String framework, LocalDate startedOn, Integer predecessorUrn) {

    MoveLine(String move, int urn, String name, String phase, KeyStage keyStage, Integer academicYear, String from, String to, String reason) {
        this(move, urn, name, phase, keyStage, academicYear, from, to, reason, null, null, null);
    }
}
