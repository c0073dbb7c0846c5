package org.goodschool.performance.result.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.performance.result.domain.ResultCommand.RecordResult;
import org.goodschool.performance.result.domain.ResultCommand.TakeBackResult;
import org.goodschool.performance.result.domain.ResultEvent.EarlierReleaseRead;
import org.goodschool.performance.result.domain.ResultEvent.ResultConfirmed;
import org.goodschool.performance.result.domain.ResultEvent.ResultRecorded;
import org.goodschool.performance.result.domain.ResultEvent.ResultRevised;
import org.goodschool.performance.result.domain.ResultEvent.ResultTakenBack;

/**
 * What has been published so far about one school, key stage and year. A file that says the same gives no event, unless it
 * is of a later release: its figures then are what that release says.
 */
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
            case TakeBackResult back -> takeBack(new ResultTakenBack(back.urn(), back.keyStage(), back.academicYear(),
                    back.before(), back.takenBack()), state);
        };
    }

    @Override
    public Optional<PublishedResult> evolve(Optional<PublishedResult> state, ResultEvent event) {
        return switch (event) {
            case ResultRecorded e -> Optional.of(first(e));
            case ResultRevised e -> Optional.of(apply(state.orElseThrow(), e));
            case ResultConfirmed e -> Optional.of(stand(state.orElseThrow(), e.confirmed(), e.source()));
            case EarlierReleaseRead e -> Optional.of(state.map(known ->
                    known.standing(known.standing().withBehind(e.source().release(), e.behind()))).orElseThrow());
            case ResultTakenBack e -> before(e);
        };
    }

    private static Decision<ResultEvent> takeBack(ResultTakenBack back, Optional<PublishedResult> state) {
        return before(back).equals(state) ? Decision.nothing() : Decision.accept(back);
    }

    private static Optional<PublishedResult> before(ResultTakenBack back) {
        return Optional.ofNullable(back.before()).map(before -> before.result(back.urn(), back.keyStage(), back.academicYear()));
    }

    private static ResultRecorded recorded(PublishedResult result, Source source) {
        return new ResultRecorded(result.urn(), result.keyStage(), result.academicYear(), result.laCode(),
                result.schoolName(), result.schoolType(), result.closed(), result.successorUrn(), result.cohort(),
                result.measures(), result.publishedRows(), source, orNull(result.further()));
    }

    private static PublishedResult first(ResultRecorded e) {
        PublishedResult result = new PublishedResult(e.urn(), e.keyStage(), e.academicYear(), e.laCode(), e.schoolName(),
                e.schoolType(), e.closed(), e.successorUrn(), e.cohort(), e.measures(), e.publishedRows(),
                e.further() == null ? Map.of() : e.further(), FigureReleases.NONE);
        return stand(result, result.figures().keySet(), e.source());
    }

    private static Decision<ResultEvent> revise(PublishedResult known, PublishedResult now, Source source) {
        Release release = source.release();
        Comparison figures = Comparison.of(known.figures(), known.standing(), now.figures(), release);
        List<ResultField> changed = new ArrayList<>();
        if (!Release.isLater(known.standing().of(PublishedResult.FACTS), release)) {
            for (ResultField field : ResultField.values()) {
                if (field != ResultField.COHORT && !Objects.equals(read(known, field), read(now, field))) {
                    changed.add(field);
                }
            }
        }
        if (figures.changed().containsKey(FigureCode.COHORT)) {
            changed.add(ResultField.COHORT);
            changed.sort(null);
        }
        List<ResultEvent> events = new ArrayList<>();
        if (!changed.isEmpty() || !figures.changed().isEmpty()) {
            events.add(revised(now, changed, figures, source));
        } else if (!figures.confirmed().isEmpty()) {
            events.add(new ResultConfirmed(now.urn(), now.keyStage(), now.academicYear(), figures.confirmed(), source));
        }
        if (!figures.behind().isEmpty()) {
            events.add(new EarlierReleaseRead(now.urn(), now.keyStage(), now.academicYear(), figures.behind(), source));
        }
        return events.isEmpty() ? Decision.nothing() : Decision.accept(events);
    }

    private static ResultRevised revised(PublishedResult now, List<ResultField> changed, Comparison figures, Source source) {
        Map<Measure, Reading> measures = new EnumMap<>(Measure.class);
        Map<String, Reading> further = new LinkedHashMap<>(figures.changed());
        further.remove(FigureCode.COHORT);
        for (Measure measure : now.measures().keySet()) {
            Reading reading = further.remove(measure.name());
            if (reading != null) {
                measures.put(measure, reading);
            }
        }
        return new ResultRevised(now.urn(), now.keyStage(), now.academicYear(), List.copyOf(changed),
                changed.contains(ResultField.LA_CODE) ? now.laCode() : null,
                changed.contains(ResultField.SCHOOL_NAME) ? now.schoolName() : null,
                changed.contains(ResultField.SCHOOL_TYPE) ? now.schoolType() : null,
                changed.contains(ResultField.CLOSED) ? now.closed() : null,
                changed.contains(ResultField.SUCCESSOR_URN) ? now.successorUrn() : null,
                changed.contains(ResultField.COHORT) ? now.cohort() : null,
                measures, changed.contains(ResultField.PUBLISHED_ROWS) ? now.publishedRows() : null, source,
                orNull(further), figures.confirmed().isEmpty() ? null : figures.confirmed());
    }

    private static PublishedResult apply(PublishedResult known, ResultRevised e) {
        Map<Measure, Reading> measures = new EnumMap<>(Measure.class);
        measures.putAll(known.measures());
        measures.putAll(e.measures());
        Map<String, Reading> further = new LinkedHashMap<>(known.further());
        if (e.further() != null) {
            further.putAll(e.further());
        }
        PublishedResult revised = new PublishedResult(known.urn(), known.keyStage(), known.academicYear(),
                e.changed().contains(ResultField.LA_CODE) ? e.laCode() : known.laCode(),
                e.changed().contains(ResultField.SCHOOL_NAME) ? e.schoolName() : known.schoolName(),
                e.changed().contains(ResultField.SCHOOL_TYPE) ? e.schoolType() : known.schoolType(),
                e.changed().contains(ResultField.CLOSED) ? e.closed() : known.closed(),
                e.changed().contains(ResultField.SUCCESSOR_URN) ? e.successorUrn() : known.successorUrn(),
                e.changed().contains(ResultField.COHORT) ? e.cohort() : known.cohort(),
                measures,
                e.changed().contains(ResultField.PUBLISHED_ROWS) ? e.publishedRows() : known.publishedRows(),
                further, known.standing());
        Set<String> figures = new HashSet<>(e.figures().keySet());
        if (e.confirmed() != null) {
            figures.addAll(e.confirmed());
        }
        return stand(revised, figures, e.source());
    }

    /** These figures are now what this row says, of its release, and the facts beside them of the latest that has told any. */
    private static PublishedResult stand(PublishedResult result, Collection<String> figures, Source source) {
        FigureReleases standing = result.standing().from(figures, source);
        Release facts = Release.later(standing.of(PublishedResult.FACTS), source.release());
        return result.standing(standing.with(figures, source.release()).with(Set.of(PublishedResult.FACTS), facts));
    }

    private static Map<String, Reading> orNull(Map<String, Reading> figures) {
        return figures.isEmpty() ? null : figures;
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
