package org.goodschool.performance.indicator;

import io.quarkus.cache.CacheResult;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.performance.indicator.FloorByYear.Count;
import org.goodschool.performance.indicator.domain.Tally;
import org.goodschool.performance.result.domain.KeyStageYear;

/**
 * The nation's figures, which schools are seen beside. They are counted out of 25,000 schools and change a few times a
 * year: whoever asks within a minute is told the same (docs/rest.md). Those of a council's own schools are always counted.
 */
@ApplicationScoped
class England {

    @Inject
    Transactions transactions;

    @Inject
    FloorByYear floor;

    /** In how many authorities the schools of the register lie. @param knownAt null for now, as below */
    @CacheResult(cacheName = "england-authorities")
    Uni<Integer> authorities(Set<String> kinds, Instant knownAt) {
        return transactions.in(session -> Tallies.authorities(session, kinds, knownAt));
    }

    @CacheResult(cacheName = "england-tallies")
    Uni<List<Tally>> tallies(List<LocalDate> days, Set<String> kinds, Tallies.By by, Instant knownAt) {
        return transactions.in(session -> Tallies.count(session, days, List.of(), kinds, by, knownAt));
    }

    /** The years of which the results of the nation are there. */
    @CacheResult(cacheName = "england-below-floor")
    Uni<Map<KeyStageYear, Count>> belowFloor() {
        return transactions.in(floor::national);
    }
}
