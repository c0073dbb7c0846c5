package org.goodschool.performance.council;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
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
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.performance.council.Movements.Day;
import org.goodschool.performance.council.domain.FloorMoves;
import org.goodschool.performance.council.domain.Levels;
import org.goodschool.performance.council.domain.Moves;
import org.goodschool.performance.floor.FloorHistories;
import org.goodschool.performance.floor.domain.Judged;
import org.goodschool.performance.indicator.Standings;
import org.goodschool.performance.indicator.domain.Standing;
import org.goodschool.performance.result.domain.AcademicYear;
import org.goodschool.performance.result.domain.KeyStage;
import org.hibernate.reactive.mutiny.Mutiny;

/** Draws up the report to the improvement board. It rests on what is kept for good, so that it can be drawn up again. */
@ApplicationScoped
class BoardReports {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    @Inject
    Transactions transactions;

    @Inject
    Standings standings;

    @Inject
    Movements movements;

    @ConfigProperty(name = "goodschool.la")
    String area;

    private record Asked(LocalDate date, Instant knownAt) {

        LocalDate yearBefore() {
            return date.minusYears(1);
        }
    }

    /** @param date a day, or null for today; @param knownAt a moment or a day, or null for now, which a later one counts as */
    Uni<BoardReport> of(String date, String knownAt) {
        Asked asked = asked(date, knownAt);
        return transactions.in(session -> standings.of(session, List.of(asked.yearBefore(), asked.date()), area, asked.knownAt())
                .chain(schools -> years(session, asked)
                .chain(years -> judged(session, years, asked)
                .chain(judged -> Sources.of(session, area, asked.date(), both(years), asked.knownAt())
                .chain(sources -> movements.between(session, Day.of(asked.yearBefore(), asked.knownAt(), schools),
                        Day.of(asked.date(), asked.knownAt(), schools))
                .map(moves -> report(asked, schools, moves, years, judged, sources)))))));
    }

    private static Asked asked(String date, String knownAt) {
        // as exact as a moment in the answer, which is what the next report is asked for with
        Instant now = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
        AsOf time = AsOf.of(null, knownAt);
        LocalDate day = day(date, now);
        if (day.isBefore(FIRST) || day.isAfter(CouncilTime.day(now))) {
            throw ProblemException.badRequest("date", "must be a day from " + FIRST + " to today");
        }
        // what is still to be recorded today would make another report of the same question
        return new Asked(day, time.knownAt() == null || time.knownAt().isAfter(now) ? now : time.knownAt());
    }

    private static LocalDate day(String date, Instant now) {
        try {
            return date == null || date.isBlank() ? CouncilTime.day(now) : LocalDate.parse(date.strip());
        } catch (DateTimeException notADay) {
            throw ProblemException.badRequest("date", "must be a day such as 2014-08-31");
        }
    }

    /** By key stage, the last academic year that had ended by the day and of which some school was judged. */
    private Uni<Map<KeyStage, Integer>> years(Mutiny.Session session, Asked asked) {
        int ends = asked.date().getYear();
        int last = AcademicYear.lastDay(ends).isAfter(asked.date()) ? ends - 1 : ends;
        return FloorHistories.years(session, area, last, asked.knownAt()).map(known -> {
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

    private BoardReport report(Asked asked, List<Standing> schools, Moves moves, Map<KeyStage, Integer> years, List<Judged> judged,
            List<BoardReport.Source> sources) {
        return new BoardReport(area, asked.date(), asked.yearBefore(), asked.knownAt(), standings.rule().id(),
                Stream.of(asked.yearBefore(), asked.date()).map(day -> Levels.of(day, schools, standings.rule())).toList(),
                moves,
                years.entrySet().stream().map(year -> FloorMoves.of(year.getKey(), year.getValue(),
                        judged.stream().filter(one -> one.keyStage() == year.getKey()).toList())).toList(), sources);
    }
}
