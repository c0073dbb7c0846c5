package org.goodschool.registry.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.registry.inspection.domain.DerivedConcern;
import org.goodschool.registry.inspection.domain.Inspection;
import org.goodschool.registry.provenance.domain.Source;

/**
 * An inspection to callers, with where it comes from.
 *
 * @param derivedConcern what the dated rule makes of its judgements; null where it judged nothing
 * @param concernsDiffer whether the published category is another than the derived one
 * @param source the row of the file that told it last, or a person's hand where all of it is null
 * @param recordedAt when that was recorded
 * @param reason why it was corrected last, or recorded again
 */
@Schema(name = "InspectionOfSchool")
public record InspectionView(
        @JsonUnwrapped Inspection inspection, DerivedConcern derivedConcern, boolean concernsDiffer, Source source,
        Instant recordedAt, String reason) {
}
