package org.goodschool.chassis.tally;

import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.tally.TallyEvent.TallyMarked;

/** How many marks a stick has. It has no projection, so that rows beside it stay comparable. */
public final class Tally implements Decider<Tally.Mark, Integer, TallyEvent> {

    public static final String TOPIC = "chassis-test.tally.v1";

    public static final Aggregate<Mark, Integer, TallyEvent> AGGREGATE = Aggregate.publishedOn(
            TOPIC, "tally", new Tally(), TallyEvent.class, event -> switch (event) {
                case TallyMarked marked -> marked.tally();
            });

    public record Mark(String tally, String by) {
    }

    @Override
    public Integer initial() {
        return 0;
    }

    @Override
    public Decision<TallyEvent> decide(Mark mark, Integer marks) {
        return Decision.accept(new TallyMarked(mark.tally(), mark.by()));
    }

    @Override
    public Integer evolve(Integer marks, TallyEvent event) {
        return switch (event) {
            case TallyMarked marked -> marks + 1;
        };
    }
}
