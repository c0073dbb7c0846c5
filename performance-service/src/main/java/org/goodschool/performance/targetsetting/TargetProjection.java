package org.goodschool.performance.targetsetting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.targetsetting.domain.Estimate;
import org.goodschool.performance.targetsetting.domain.Progress;
import org.goodschool.performance.targetsetting.domain.TargetEvent;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetOutcomeRecorded;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetProgressRecorded;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsAgreed;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsGuided;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsProposed;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsSanctioned;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsWithdrawn;
import org.goodschool.performance.targetsetting.domain.TargetStage;

@ApplicationScoped
public class TargetProjection implements RowProjection<TargetEvent, String, TargetSetRow> {

    @Override
    public Aggregate<?, ?, TargetEvent> aggregate() {
        return PerformanceAggregates.TARGETS;
    }

    @Override
    public Class<TargetSetRow> rowType() {
        return TargetSetRow.class;
    }

    @Override
    public String key(RecordedEvent<TargetEvent> event) {
        return event.id();
    }

    @Override
    public TargetSetRow create(String id) {
        TargetSetRow row = new TargetSetRow();
        row.id = id;
        return row;
    }

    @Override
    public void apply(TargetSetRow row, RecordedEvent<TargetEvent> recorded) {
        row.version = recorded.version();
        row.recordedAt = recorded.recordedAt();
        switch (recorded.event()) {
            case TargetsProposed e -> {
                row.urn = e.urn();
                row.academicYear = e.academicYear();
                row.laCode = e.laCode();
                row.schoolName = e.schoolName();
                row.stage = TargetStage.PROPOSED;
                row.lines(e.targets().stream().map(TargetLine::of).toList());
                row.proposedOn = e.proposedOn();
                row.guidedOn = null;
                row.agreedOn = null;
                row.sanctionedOn = null;
                row.progressOn = null;
                row.challenging = null;
                row.comment = null;
            }
            case TargetsGuided e -> {
                row.stage = TargetStage.GUIDED;
                row.guidedOn = e.guidedOn();
                row.challenging = e.challenging();
                row.comment = recorded.metadata().reason();
                Map<String, Estimate> estimates = new HashMap<>();
                e.estimates().forEach(estimate -> estimates.put(estimate.measure(), estimate));
                row.change(line -> estimates.containsKey(line.measure()) ? line.with(estimates.get(line.measure()))
                        : line.withoutEstimate());
            }
            case TargetsAgreed e -> {
                row.stage = TargetStage.AGREED;
                row.agreedOn = e.agreedOn();
            }
            case TargetsSanctioned e -> {
                row.stage = TargetStage.SANCTIONED;
                row.sanctionedOn = e.sanctionedOn();
            }
            case TargetProgressRecorded e -> {
                row.progressOn = e.progressOn();
                Map<String, Progress> progress = new HashMap<>();
                e.progress().forEach(one -> progress.put(one.measure(), one));
                row.change(line -> progress.containsKey(line.measure())
                        ? line.with(progress.get(line.measure()), e.progressOn()) : line);
            }
            case TargetOutcomeRecorded e -> row.change(line -> line.measure().equals(e.measure()) ? line.with(e) : line);
            case TargetsWithdrawn _ -> {
                row.stage = TargetStage.NONE;
                row.lines(List.of());
                row.challenging = null;
                row.comment = null;
                row.proposedOn = null;
                row.guidedOn = null;
                row.agreedOn = null;
                row.sanctionedOn = null;
                row.progressOn = null;
            }
        }
    }
}
