package org.goodschool.benchmark.store;

import java.time.LocalDate;
import org.goodschool.benchmark.worker.Place;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;

/** As large, and as made up, as what the services store: some 250 bytes of JSON. */
public sealed interface SampleEvent extends DomainEvent {

    @EventType(value = "SampleInspected", when = "An inspection of a school that does not exist is recorded.")
    record SampleInspected(String urn, String laestab, String inspectionNumber, String framework, int overall,
            int qualityOfEducation, int behaviour, int leadership, LocalDate inspectedOn, LocalDate publishedOn, String evidence)
            implements SampleEvent {

        @Override
        public LocalDate validFrom() {
            return inspectedOn;
        }
    }

    /** The event that follows at a place, or the nth after it. */
    static SampleInspected at(Place place, int nth) {
        long version = place.version() + nth;
        int grade = (int) (version % 4) + 1;
        LocalDate day = LocalDate.of(2012, 9, 1).plusDays(version % 4000);
        return new SampleInspected(place.stream(), "9012345", "10" + version, "EIF-2019", grade, grade, 2, 3, day, day.plusDays(28),
                "two lessons seen in each year group");
    }
}
