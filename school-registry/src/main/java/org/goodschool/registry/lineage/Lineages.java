package org.goodschool.registry.lineage;

import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.registry.lineage.domain.Lineage;
import org.goodschool.registry.lineage.domain.LineageCommand;
import org.goodschool.registry.lineage.domain.LineageDecider;
import org.goodschool.registry.lineage.domain.LineageEvent;

/** One stream for each school that keeps links; a topic of its own, for the schools' subscribers know nothing of links. */
public final class Lineages {

    public static final Aggregate<LineageCommand, Lineage, LineageEvent> LINEAGE = Aggregate.publishedOn(
            "school-registry.lineage.v1", "lineage", new LineageDecider(), LineageEvent.class,
            event -> String.valueOf(event.urn()));

    private Lineages() {
    }
}
