package org.goodschool.registry.inspection;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.DerivedConcern;
import org.goodschool.registry.inspection.domain.Inspection;
import org.goodschool.registry.inspection.domain.InspectionEvent;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedGradeChanged;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionCorrected;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionRecorded;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionWithdrawn;
import org.goodschool.registry.inspection.domain.InspectionHistory;
import org.goodschool.registry.provenance.domain.Source;

/**
 * A school's inspections to callers.
 *
 * @param items oldest first
 * @param latest the latest inspection with an overall judgement
 * @param latestJudged the latest that judged anything: a report card has no overall judgement
 * @param categoryOfConcern the school is in, as published
 * @param derivedConcern what the dated rule makes of the same judgements
 * @param concernsDiffer whether it is another
 * @param announced visits that Ofsted has told the school of, and whose outcome is not here yet (F-09); null for whom they
 *     are not for, and for other times than now
 * @param withdrawn set aside, with the reason
 * @param predecessors the inspections of the schools that this one goes back to, where they were asked for
 */
@Schema(name = "Inspections")
public record InspectionsView(
        List<InspectionView> items, Inspection latest, Inspection latestJudged, Category categoryOfConcern,
        DerivedConcern derivedConcern, boolean concernsDiffer, List<AnnouncedVisit> announced, List<Withdrawn> withdrawn,
        List<OfPredecessor> predecessors) {

    /** An inspection that is set aside. */
    @Schema(name = "WithdrawnInspection")
    public record Withdrawn(Inspection inspection, String reason, Instant recordedAt) {
    }

    /** @param steps how many links back the school is */
    @Schema(name = "InspectionsOfPredecessor")
    public record OfPredecessor(int urn, int steps, String name, List<InspectionView> items) {
    }

    /** Where a fact comes from: the last event that told it. */
    private record Origin(Source source, Instant recordedAt, String reason) {
    }

    static InspectionsView of(List<RecordedEvent<InspectionEvent>> all, AsOf when) {
        List<RecordedEvent<InspectionEvent>> events = History.of(all, when.asOf(), when.knownAt());
        InspectionHistory history = InspectionHistories.of(all, when);
        Map<String, Origin> origins = new HashMap<>();
        Map<String, Withdrawn> withdrawn = new LinkedHashMap<>();
        for (RecordedEvent<InspectionEvent> event : events) {
            switch (event.event()) {
                case OfstedInspectionRecorded it -> origins.put(it.inspection().inspectionNumber(),
                        new Origin(it.source(), event.recordedAt(), it.reason()));
                case OfstedInspectionCorrected it -> origins.put(it.inspection().inspectionNumber(),
                        new Origin(it.source(), event.recordedAt(), it.reason()));
                case OfstedInspectionWithdrawn it -> withdrawn.put(it.inspection().inspectionNumber(),
                        new Withdrawn(it.inspection(), it.reason(), event.recordedAt()));
                case OfstedGradeChanged ignored -> { }
            }
        }
        withdrawn.keySet().retainAll(history.withdrawn());
        DerivedConcern derived = history.derivedConcern(OfstedCodes.FRAMEWORKS);
        return new InspectionsView(
                history.inspections().stream().map(one -> view(one, history, origins)).toList(),
                history.latest(), history.latestJudged(), history.categoryOfConcern(), derived,
                derived != null && derived.differsFrom(history.categoryOfConcern()), null,
                withdrawn.isEmpty() ? null : List.copyOf(withdrawn.values()), null);
    }

    private static InspectionView view(Inspection one, InspectionHistory history, Map<String, Origin> origins) {
        DerivedConcern derived = history.derivedBy(one, OfstedCodes.FRAMEWORKS);
        Origin origin = origins.get(one.inspectionNumber());
        return new InspectionView(one, derived, derived != null && derived.differsFrom(one.category()),
                origin.source(), origin.recordedAt(), origin.reason());
    }

    InspectionsView announcing(List<AnnouncedVisit> visits) {
        return new InspectionsView(items, latest, latestJudged, categoryOfConcern, derivedConcern, concernsDiffer, visits,
                withdrawn, predecessors);
    }

    InspectionsView with(List<OfPredecessor> before) {
        return new InspectionsView(items, latest, latestJudged, categoryOfConcern, derivedConcern, concernsDiffer, announced,
                withdrawn, before);
    }
}
