package org.goodschool.performance.council;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.result.domain.KeyStage;

/**
 * One school that moved, as a line of a file.
 *
 * @param move the list that a report has it in, such as intoCategory
 */
@Schema(name = "MoveLine")
public record MoveLine(String move, int urn, String name, String phase, KeyStage keyStage, Integer academicYear, String from, String to,
                       String reason) {
}
