package org.goodschool.benchmark.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.AggregateCatalogue;

@ApplicationScoped
class SampleCatalogue implements AggregateCatalogue {

    @Override
    public List<Aggregate<?, ?, ?>> aggregates() {
        return List.of(Sample.AGGREGATE);
    }
}
