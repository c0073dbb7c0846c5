package org.goodschool.performance.result.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.performance.result.domain.ResultCommand.RecordResult;
import org.goodschool.performance.result.domain.ResultEvent.ResultRecorded;
import org.goodschool.performance.result.domain.ResultEvent.ResultRevised;

/** What has been published so far about one school, key stage and year. A file that says the same gives no event. */
public final class ResultDecider implements Decider<ResultCommand, Optional<PublishedResult>, ResultEvent> {

    @Override
    public Optional<PublishedResult> initial() {
        return Optional.empty();
    }

    @Override
    public Decision<ResultEvent> decide(ResultCommand command, Optional<PublishedResult> state) {
        return switch (command) {
            case RecordResult(PublishedResult result, Source source) -> state
                    .map(known -> revise(known, result, source))
                    .orElseGet(() -> Decision.accept(recorded(result, source)));
        };
    }

    @Override
    public Optional<PublishedResult> evolve(Optional<PublishedResult> state, ResultEvent event) {
        return Optional.of(switch (event) {
            case ResultRecorded e -> new PublishedResult(e.urn(), e.keyStage(), e.academicYear(), e.laCode(),
                    e.schoolName(), e.schoolType(), e.closed(), e.successorUrn(), e.cohort(), e.measures(),
                    e.publishedRows());
            case ResultRevised e -> apply(state.orElseThrow(), e);
        });
    }

    private static ResultRecorded recorded(PublishedResult result, Source source) {
        return new ResultRecorded(result.urn(), result.keyStage(), result.academicYear(), result.laCode(),
                result.schoolName(), result.schoolType(), result.closed(), result.successorUrn(), result.cohort(),
                result.measures(), result.publishedRows(), source);
    }

    private static Decision<ResultEvent> revise(PublishedResult known, PublishedResult now, Source source) {
        if (known.equals(now)) {
            return Decision.nothing();
        }
        List<ResultField> changed = new ArrayList<>();
        for (ResultField field : ResultField.values()) {
            if (!Objects.equals(read(known, field), read(now, field))) {
                changed.add(field);
            }
        }
        Map<Measure, Reading> measures = new EnumMap<>(Measure.class);
        now.measures().forEach((measure, reading) -> {
            if (!reading.equals(known.measures().get(measure))) {
                measures.put(measure, reading);
            }
        });
        if (changed.isEmpty() && measures.isEmpty()) {
            return Decision.nothing();
        }
        return Decision.accept(new ResultRevised(now.urn(), now.keyStage(), now.academicYear(), List.copyOf(changed),
                changed.contains(ResultField.LA_CODE) ? now.laCode() : null,
                changed.contains(ResultField.SCHOOL_NAME) ? now.schoolName() : null,
                changed.contains(ResultField.SCHOOL_TYPE) ? now.schoolType() : null,
                changed.contains(ResultField.CLOSED) ? now.closed() : null,
                changed.contains(ResultField.SUCCESSOR_URN) ? now.successorUrn() : null,
                changed.contains(ResultField.COHORT) ? now.cohort() : null,
                measures, changed.contains(ResultField.PUBLISHED_ROWS) ? now.publishedRows() : null, source));
    }

    private static PublishedResult apply(PublishedResult known, ResultRevised e) {
        Map<Measure, Reading> measures = new EnumMap<>(Measure.class);
        measures.putAll(known.measures());
        measures.putAll(e.measures());
        return new PublishedResult(known.urn(), known.keyStage(), known.academicYear(),
                e.changed().contains(ResultField.LA_CODE) ? e.laCode() : known.laCode(),
                e.changed().contains(ResultField.SCHOOL_NAME) ? e.schoolName() : known.schoolName(),
                e.changed().contains(ResultField.SCHOOL_TYPE) ? e.schoolType() : known.schoolType(),
                e.changed().contains(ResultField.CLOSED) ? e.closed() : known.closed(),
                e.changed().contains(ResultField.SUCCESSOR_URN) ? e.successorUrn() : known.successorUrn(),
                e.changed().contains(ResultField.COHORT) ? e.cohort() : known.cohort(),
                measures,
                e.changed().contains(ResultField.PUBLISHED_ROWS) ? e.publishedRows() : known.publishedRows());
    }

    private static Object read(PublishedResult result, ResultField field) {
        return switch (field) {
            case LA_CODE -> result.laCode();
            case SCHOOL_NAME -> result.schoolName();
            case SCHOOL_TYPE -> result.schoolType();
            case CLOSED -> result.closed();
            case SUCCESSOR_URN -> result.successorUrn();
            case COHORT -> result.cohort();
            case PUBLISHED_ROWS -> result.publishedRows();
        };
    }
}
