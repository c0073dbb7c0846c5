package org.goodschool.registry.school;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.eventstore.Upcaster;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.registry.school.domain.School;
import org.goodschool.registry.school.domain.SchoolCommand;
import org.goodschool.registry.school.domain.SchoolDecider;
import org.goodschool.registry.school.domain.SchoolEvent;

/** The school aggregate as it is stored and published: one stream a URN. */
public final class Schools {

    public static final Aggregate<SchoolCommand, School, SchoolEvent> SCHOOL = Aggregate.publishedOn(
            "school-registry.school.v1", "school", new SchoolDecider(), SchoolEvent.class,
            event -> String.valueOf(event.urn())).with(asBefore("SchoolRegistered"), asBefore("SchoolDetailsChanged"));

    private Schools() {
    }

    /**
     * @param histories by URN as text
     * @return the schools as they were at that time, by URN
     */
    public static Map<Integer, School> at(AsOf when, Map<String, List<RecordedEvent<SchoolEvent>>> histories) {
        return histories.entrySet().stream().collect(Collectors.toMap(history -> Integer.valueOf(history.getKey()),
                history -> at(when, history.getValue())));
    }

    /** One school as it was at that time; unregistered where it was not there. */
    public static School at(AsOf when, List<RecordedEvent<SchoolEvent>> history) {
        return History.state(SCHOOL, history, when.asOf(), when.knownAt()).on(when.asOf());
    }

    /** The second version only knows one kind more: what was OTHER then is told as it was. */
    private static Upcaster asBefore(String type) {
        return new Upcaster(type, 1, event -> event);
    }
}
