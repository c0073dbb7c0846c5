package org.goodschool.performance.council;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.performance.council.domain.Moves;
import org.goodschool.performance.indicator.Standings;
import org.goodschool.performance.indicator.domain.SchoolOnDay;
import org.goodschool.performance.yearsbelow.Heirs;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells which schools moved between two days. */
@ApplicationScoped
class Movements {

    @Inject
    Standings standings;

    @Inject
    Heirs heirs;

    /** @param knownAt of how things stood then; null for now */
    record Day(LocalDate date, Instant knownAt, List<SchoolOnDay> standings) {

        /** @param standings of several days */
        static Day of(LocalDate date, Instant knownAt, List<SchoolOnDay> standings) {
            return new Day(date, knownAt, standings.stream().filter(standing -> standing.day().equals(date)).toList());
        }
    }

    Uni<Moves> between(Mutiny.Session session, Day before, Day after) {
        return openElsewhere(session, after, before).chain(openBefore -> openElsewhere(session, before, after)
                .chain(stillOpen -> heirs.of(session, urns(before, after), after.knownAt())
                .map(continued -> Moves.between(before.standings(), after.standings(), openBefore, stillOpen, continued))));
    }

    private static Set<Integer> urns(Day before, Day after) {
        return Stream.of(before, after).flatMap(day -> day.standings().stream()).map(SchoolOnDay::urn).collect(Collectors.toSet());
    }

    private Uni<Set<Integer>> openElsewhere(Mutiny.Session session, Day here, Day there) {
        return standings.openElsewhere(session, here.standings(), there.standings(), there.date(), there.knownAt());
    }
}
