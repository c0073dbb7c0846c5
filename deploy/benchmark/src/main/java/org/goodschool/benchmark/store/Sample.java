package org.goodschool.benchmark.store;

import org.goodschool.benchmark.store.SampleEvent.SampleInspected;
import org.goodschool.benchmark.worker.Place;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.eventstore.Aggregate;

/** An aggregate to fill a store with. */
public final class Sample implements Decider<Sample.Inspect, Sample.State, SampleEvent> {

    public static final Aggregate<Inspect, State, SampleEvent> AGGREGATE =
            Aggregate.unpublished("sample", new Sample(), SampleEvent.class);

    public record Inspect(String id, long number) {
    }

    public record State(long inspections) {
    }

    @Override
    public State initial() {
        return new State(0);
    }

    @Override
    public Decision<SampleEvent> decide(Inspect command, State state) {
        return Decision.accept(SampleEvent.at(new Place(command.id(), command.number()), 0));
    }

    @Override
    public State evolve(State state, SampleEvent event) {
        return switch (event) {
            case SampleInspected inspected -> new State(state.inspections() + 1);
        };
    }
}
