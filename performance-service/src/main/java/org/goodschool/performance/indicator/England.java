package org.goodschool.performance.indicator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.eventstore.WorkedOut;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.performance.indicator.FloorByYear.Count;
import org.goodschool.performance.indicator.domain.Tally;
import org.goodschool.performance.result.domain.KeyStageYear;

/** The nation's figures, which schools are seen beside: counted out of 25,000 schools, and new a few times a year. */
@ApplicationScoped
class England {

    private record Authorities(Set<String> kinds, Instant knownAt) {
    }

    private record TalliesOf(List<LocalDate> days, Set<String> kinds, Tallies.By by, Instant knownAt) {
    }

    private record BelowFloor(AsOf when) {
    }

    @Inject
    WorkedOut workedOut;

    @Inject
    FloorByYear floor;

    @Inject
    Tallies tallies;

    /** In how many authorities the schools of the register lie. @param knownAt null for now, as below */
    Uni<Integer> authorities(Set<String> kinds, Instant knownAt) {
        return workedOut.of(new Authorities(kinds, knownAt), session -> Tallies.authorities(session, kinds, knownAt));
    }

    Uni<List<Tally>> tallies(List<LocalDate> days, Set<String> kinds, Tallies.By by, Instant knownAt) {
        return workedOut.of(new TalliesOf(days, kinds, by, knownAt), session -> tallies.count(session, days, List.of(), kinds, by, knownAt));
    }

    /** The years of which the results of the nation are there. */
    Uni<Map<KeyStageYear, Count>> belowFloor(AsOf when) {
        return workedOut.of(new BelowFloor(when), session -> floor.national(session, when));
    }
}
