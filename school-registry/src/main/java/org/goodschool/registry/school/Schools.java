package org.goodschool.registry.school;

import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.registry.school.domain.School;
import org.goodschool.registry.school.domain.SchoolCommand;
import org.goodschool.registry.school.domain.SchoolDecider;
import org.goodschool.registry.school.domain.SchoolEvent;

/** The school aggregate as it is stored and published: one stream a URN. */
public final class Schools {

    public static final Aggregate<SchoolCommand, School, SchoolEvent> SCHOOL = Aggregate.publishedOn(
            "school-registry.school.v1", "school", new SchoolDecider(), SchoolEvent.class,
            event -> String.valueOf(event.urn()));

    private Schools() {
    }
}
