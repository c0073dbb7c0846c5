package org.goodschool.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.AggregateCatalogue;
import org.goodschool.performance.classification.domain.ClassificationCommand;
import org.goodschool.performance.classification.domain.ClassificationDecider;
import org.goodschool.performance.classification.domain.ClassificationEvent;
import org.goodschool.performance.classification.domain.ClassificationState;
import org.goodschool.performance.comparator.domain.AreaCommand;
import org.goodschool.performance.comparator.domain.AreaDecider;
import org.goodschool.performance.comparator.domain.AreaEvent;
import org.goodschool.performance.comparator.domain.AreaResults;
import org.goodschool.performance.comparator.domain.ComparatorCommand;
import org.goodschool.performance.comparator.domain.ComparatorDecider;
import org.goodschool.performance.comparator.domain.ComparatorEvent;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.floor.domain.FloorCommand;
import org.goodschool.performance.floor.domain.FloorDecider;
import org.goodschool.performance.floor.domain.FloorEvent;
import org.goodschool.performance.floor.domain.FloorState;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.ResultCommand;
import org.goodschool.performance.result.domain.ResultDecider;
import org.goodschool.performance.result.domain.ResultEvent;
import org.goodschool.performance.targetsetting.domain.TargetCommand;
import org.goodschool.performance.targetsetting.domain.TargetDecider;
import org.goodschool.performance.targetsetting.domain.TargetEvent;
import org.goodschool.performance.targetsetting.domain.TargetState;

/**
 * What this service stores, and what of it is public: the judgements by the floor standard are, while the figures behind
 * them stay in the tables that the department published. How the council classifies a school is on a restricted topic: it
 * does not say which schools are in which category.
 */
@ApplicationScoped
public class PerformanceAggregates implements AggregateCatalogue {

    public static final String TOPIC = "performance-service.school.v1";

    public static final String CLASSIFICATION_TOPIC = "performance-service.classification.v1";

    public static final String TARGET_TOPIC = "performance-service.target.v1";

    /** Of one school, key stage and academic year: {@code result:900001-KS4-2014}. */
    public static final Aggregate<ResultCommand, Optional<PublishedResult>, ResultEvent> RESULT =
            Aggregate.unpublished("result", new ResultDecider(), ResultEvent.class);

    /** Likewise: {@code floor-evaluation:900001-KS4-2014}. */
    public static final Aggregate<FloorCommand, FloorState, FloorEvent> FLOOR_EVALUATION =
            Aggregate.publishedOn(TOPIC, "floor-evaluation", new FloorDecider(), FloorEvent.class,
                    event -> String.valueOf(event.urn()));

    /** Of one key stage and academic year: {@code national-comparators:KS4-2014}. */
    public static final Aggregate<ComparatorCommand, Comparators, ComparatorEvent> COMPARATORS =
            Aggregate.unpublished("national-comparators", new ComparatorDecider(), ComparatorEvent.class);

    /** Of one school and yearly cycle: {@code classification:900001-2018}. */
    public static final Aggregate<ClassificationCommand, ClassificationState, ClassificationEvent> CLASSIFICATION =
            Aggregate.confidentialOn(CLASSIFICATION_TOPIC, "classification", new ClassificationDecider(),
                    ClassificationEvent.class, event -> String.valueOf(event.urn()));

    /** Of one local authority, or the nation, a key stage and academic year: {@code area-result:850-KS2-2018}. */
    public static final Aggregate<AreaCommand, AreaResults, AreaEvent> AREA_RESULT =
            Aggregate.unpublished("area-result", new AreaDecider(), AreaEvent.class);

    /** Of one school, for the results of one academic year: {@code targets:900001-2018}. */
    public static final Aggregate<TargetCommand, TargetState, TargetEvent> TARGETS =
            Aggregate.confidentialOn(TARGET_TOPIC, "targets", new TargetDecider(), TargetEvent.class,
                    event -> String.valueOf(event.urn()));

    @Override
    public List<Aggregate<?, ?, ?>> aggregates() {
        return List.of(RESULT, FLOOR_EVALUATION, COMPARATORS, AREA_RESULT, CLASSIFICATION, TARGETS);
    }
}
