package org.goodschool.registry.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.registry.inspection.OfstedCodes;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.DerivedConcern;
import org.goodschool.registry.inspection.domain.Grade;
import org.goodschool.registry.inspection.domain.Inspection;
import org.goodschool.registry.inspection.domain.InspectionHistory;
import org.goodschool.registry.inspection.domain.InspectionKind;
import org.goodschool.registry.inspection.domain.Safeguarding;
import org.goodschool.registry.lineage.LineageView;
import org.goodschool.registry.school.domain.School;
import org.goodschool.registry.school.domain.SchoolDetails;

/**
 * A school to callers: its facts, and how it was last judged.
 *
 * @param grade of the latest inspection with an overall judgement
 * @param categoryOfConcern as published
 * @param derivedConcern what the dated rule makes of the same judgements
 * @param concernsDiffer whether it is another
 * @param latestInspection with an overall judgement
 * @param latestJudged that judged anything: since September 2024 there is no overall judgement
 * @param judgements as they stand, by area: those of latestJudged, and where that is a monitoring visit, those that it left alone
 * @param safeguarding the same
 */
public record SchoolView(
        int urn,
        @JsonUnwrapped SchoolDetails details,
        Grade grade,
        Category categoryOfConcern,
        DerivedConcern derivedConcern,
        boolean concernsDiffer,
        Inspection latestInspection,
        Inspection latestJudged,
        Map<String, Grade> judgements,
        Safeguarding safeguarding) {

    /** @param distance in metres, from the place that the caller named */
    @Schema(name = "ListedSchool")
    record InList(@JsonUnwrapped SchoolView school, Long distance) {

        static InList of(SchoolRow row, Double metres) {
            return new InList(SchoolView.of(row), metres == null ? null : Math.round(metres));
        }
    }

    /** With the schools that it goes back to and went on as, where that was asked for. */
    @Schema(name = "SchoolWithLineage")
    record WithLineage(@JsonUnwrapped SchoolView school, LineageView lineage) {
    }

    static SchoolView of(int urn, School school, InspectionHistory history) {
        Inspection latest = history.latest();
        DerivedConcern derived = history.derivedConcern(OfstedCodes.FRAMEWORKS);
        Inspection standing = history.standing();
        return new SchoolView(urn, school.details(), latest == null ? null : latest.overallEffectiveness(),
                history.categoryOfConcern(), derived, derived != null && derived.differsFrom(history.categoryOfConcern()),
                latest, history.latestJudged(), judgements(standing), standing == null ? null : standing.safeguarding());
    }

    static SchoolView of(SchoolRow row) {
        Inspection latest = row.latestJudged();
        Inspection standing = latest == null || latest.kind() != InspectionKind.MONITORING ? latest : row.judged().standing();
        return new SchoolView(
                row.urn, row.details(), row.overallEffectiveness, row.categoryOfConcern, row.derivedConcern(),
                row.concernsDiffer, row.latestInspection(), latest, judgements(standing), row.safeguarding);
    }

    private static Map<String, Grade> judgements(Inspection standing) {
        return standing == null ? Map.of() : standing.judgements();
    }
}
