package org.goodschool.performance.council;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.eventstore.WorkedOut;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.performance.council.Movements.Day;
import org.goodschool.performance.council.domain.FloorMoves;
import org.goodschool.performance.council.domain.Levels;
import org.goodschool.performance.council.domain.Moves;
import org.goodschool.performance.floor.FloorHistories;
import org.goodschool.performance.floor.domain.Judged;
import org.goodschool.performance.indicator.Standings;
import org.goodschool.performance.indicator.domain.SchoolOnDay;
import org.goodschool.performance.lineage.domain.Continued;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.yearsbelow.Heirs;
import org.hibernate.reactive.mutiny.Mutiny;

/** Draws up the report to the improvement board. It rests on what is kept for good, so that it can be drawn up again. */
@ApplicationScoped
class BoardReports {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    @Inject
    Transactions transactions;

    @Inject
    WorkedOut workedOut;

    @Inject
    Standings standings;

    @Inject
    Movements movements;

    @Inject
    Heirs heirs;

    @ConfigProperty(name = "goodschool.la")
    String area;

    /** @param knownAt null for all that is known when the report is drawn up */
    private record Asked(LocalDate asOf, Instant knownAt) {

        LocalDate yearBefore() {
            return asOf.minusYears(1);
        }
    }

    /** @param asOf a day, or null for today; @param knownAt a moment or a day, or null for now, which a later one counts as */
    Uni<BoardReport> of(String asOf, String knownAt) {
        Instant now = CLOCK.instant();
        AsOf time = AsOf.of(asOf, knownAt);
        Asked asked = new Asked(day(time.asOf(), CouncilTime.day(now)), time.knownAt());
        // a moment that is still to come is not the same question tomorrow
        return asked.knownAt() != null && asked.knownAt().isAfter(now)
                ? transactions.in(session -> drawnUp(session, new Asked(asked.asOf(), null)))
                : workedOut.of(asked, session -> drawnUp(session, asked));
    }

    private static LocalDate day(LocalDate asOf, LocalDate today) {
        if (asOf != null && (asOf.isBefore(FIRST) || asOf.isAfter(today))) {
            throw ProblemException.badRequest("asOf", "must be a day from " + FIRST + " to today");
        }
        return asOf == null ? today : asOf;
    }

    private Uni<BoardReport> drawnUp(Mutiny.Session session, Asked asked) {
        Instant upTo = asked.knownAt() == null ? justNow() : asked.knownAt();
        return standings.of(session, List.of(asked.yearBefore(), asked.asOf()), area, asked.knownAt())
                .chain(schools -> years(session, asked)
                .chain(years -> judged(session, years, asked)
                .chain(judged -> Sources.of(session, area, asked.asOf(), both(years), asked.knownAt())
                .chain(sources -> movements.between(session, Day.of(asked.yearBefore(), asked.knownAt(), schools),
                        Day.of(asked.asOf(), asked.knownAt(), schools))
                .chain(moves -> heirs.of(session, judged.stream().map(Judged::urn).distinct().toList(), asked.knownAt())
                .map(continued -> report(asked, upTo, schools, moves, floor(years, judged, continued), sources)))))));
    }

    /** As exact as a moment in the answer, which is what the report is asked for with again; no earlier than what it has seen. */
    private static Instant justNow() {
        return CLOCK.instant().plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
    }

    /** By key stage, the last academic year that had ended by the day and of which some school was judged. */
    private Uni<Map<KeyStage, Integer>> years(Mutiny.Session session, Asked asked) {
        return FloorHistories.years(session, area, new AsOf(asked.asOf(), asked.knownAt())).map(known -> {
            Map<KeyStage, Integer> years = new EnumMap<>(KeyStage.class);
            known.forEach(year -> years.putIfAbsent(year.keyStage(), year.academicYear()));
            return years;
        });
    }

    private Uni<List<Judged>> judged(Mutiny.Session session, Map<KeyStage, Integer> years, Asked asked) {
        return FloorHistories.asKnown(session, area, both(years), asked.knownAt());
    }

    private static List<Integer> both(Map<KeyStage, Integer> years) {
        return years.values().stream().flatMap(year -> Stream.of(year - 1, year)).distinct().sorted().toList();
    }

    private static List<FloorMoves> floor(Map<KeyStage, Integer> years, List<Judged> judged, Continued continued) {
        return years.entrySet().stream().map(year -> FloorMoves.of(year.getKey(), year.getValue(),
                judged.stream().filter(one -> one.keyStage() == year.getKey()).toList(), continued)).toList();
    }

    private BoardReport report(Asked asked, Instant upTo, List<SchoolOnDay> schools, Moves moves, List<FloorMoves> floor,
            List<BoardReport.Source> sources) {
        return new BoardReport(area, asked.asOf(), asked.yearBefore(), upTo, standings.rule().id(),
                Stream.of(asked.yearBefore(), asked.asOf()).map(day -> Levels.of(day, schools, standings.rule())).toList(),
                moves, floor, sources);
    }
}
