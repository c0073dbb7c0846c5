package org.goodschool.performance.council;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.eventstore.WorkedOut;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.performance.Confidential;
import org.goodschool.performance.classification.ClassificationRow;
import org.goodschool.performance.classification.ClassificationStatus;
import org.goodschool.performance.classification.DecisionDesk;
import org.goodschool.performance.classification.domain.Scheme;
import org.goodschool.performance.council.CouncilDashboard.Category;
import org.goodschool.performance.council.CouncilDashboard.Changes;
import org.goodschool.performance.council.CouncilDashboard.Classified;
import org.goodschool.performance.council.CouncilDashboard.Decision;
import org.goodschool.performance.council.CouncilDashboard.School;
import org.goodschool.performance.council.CouncilDashboard.TargetStep;
import org.goodschool.performance.council.Movements.Day;
import org.goodschool.performance.council.domain.Levels;
import org.goodschool.performance.council.domain.Moves;
import org.goodschool.performance.floor.FloorHistories;
import org.goodschool.performance.floor.domain.Judged;
import org.goodschool.performance.indicator.FloorByYear;
import org.goodschool.performance.indicator.Indicators.BelowFloorItem;
import org.goodschool.performance.indicator.Standings;
import org.goodschool.performance.indicator.domain.Days;
import org.goodschool.performance.indicator.domain.SchoolOnDay;
import org.goodschool.performance.targetsetting.TargetSetRow;
import org.hibernate.reactive.mutiny.Mutiny;

/** Puts together how the council's own schools stand; of others, and of the rest of the nation, nothing is read. */
@ApplicationScoped
class CouncilDashboards {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int YEARS_BACK = 5;

    @Inject
    WorkedOut workedOut;

    @Inject
    Standings standings;

    @Inject
    Movements movements;

    @Inject
    FloorByYear floor;

    @Inject
    DecisionDesk desk;

    @ConfigProperty(name = "goodschool.la")
    String area;

    private record Asked(LocalDate today, LocalDate since, boolean confidential) {

        Instant from() {
            return since.atStartOfDay(CouncilTime.ZONE).toInstant();
        }

        List<LocalDate> days() {
            return Days.of(today.minusYears(YEARS_BACK), today, Days.Every.YEAR, YEARS_BACK + 1);
        }
    }

    private record AskedForMoves(LocalDate today, LocalDate since) {
    }

    private record Confidentially(Classified classified, List<TargetStep> targets, List<Decision> decisions) {
    }

    /** @param since a day, or null for the first of this month */
    Uni<CouncilDashboard> of(String since, Collection<String> roles) {
        Asked asked = asked(since, roles);
        return workedOut.of(asked, session -> standings.of(session, asked.days(), area, null)
                .chain(now -> moves(session, asked, now)
                .chain(moves -> floor.ofAreas(session, List.of(area))
                .chain(below -> judged(session, asked)
                .chain(judged -> confidentially(session, asked)
                .map(rest -> dashboard(asked, now, moves, below, judged, rest)))))));
    }

    /** Only what changed and is nobody's secret. @param since as above */
    Uni<MoveLines> moves(String since) {
        Asked asked = asked(since, Set.of());
        return workedOut.of(new AskedForMoves(asked.today(), asked.since()), session -> standings.of(session, List.of(asked.today()), area, null)
                .chain(now -> moves(session, asked, now))
                .chain(moves -> judged(session, asked).map(judged -> MoveLines.of(moves, judged))));
    }

    private static Asked asked(String since, Collection<String> roles) {
        LocalDate today = CouncilTime.day(CLOCK.instant());
        return new Asked(today, since(since, today), Confidential.mayBeReadWith(roles));
    }

    private Uni<Moves> moves(Mutiny.Session session, Asked asked, List<SchoolOnDay> now) {
        return standings.of(session, List.of(asked.since()), area, asked.from()).chain(before -> movements.between(session,
                Day.of(asked.since(), asked.from(), before), Day.of(asked.today(), null, now)));
    }

    private Uni<List<Judged>> judged(Mutiny.Session session, Asked asked) {
        return FloorHistories.changedSince(session, area, asked.from());
    }

    private static LocalDate since(String text, LocalDate today) {
        try {
            LocalDate since = text == null || text.isBlank() ? today.withDayOfMonth(1) : LocalDate.parse(text.strip());
            if (since.isAfter(today) || since.isBefore(today.minusYears(1))) {
                throw ProblemException.badRequest("since", "must be a day of the last year");
            }
            return since;
        } catch (DateTimeException notADay) {
            throw ProblemException.badRequest("since", "must be a day such as " + today);
        }
    }

    private Uni<Confidentially> confidentially(Mutiny.Session session, Asked asked) {
        if (!asked.confidential()) {
            return Uni.createFrom().item(new Confidentially(new Classified(true, null, null), null, null));
        }
        return classified(session, asked.today()).chain(classified -> session.createQuery(
                        "from TargetSetRow where laCode = :area and recordedAt >= :from order by schoolName, urn", TargetSetRow.class)
                .setParameter("area", area).setParameter("from", asked.from()).setReadOnly(true).getResultList()
                .chain(targets -> session.createQuery("from ClassificationRow where laCode = :area and decisionRecordedAt >= :from order by schoolName, urn",
                                ClassificationRow.class)
                        .setParameter("area", area).setParameter("from", asked.from()).setReadOnly(true).getResultList()
                        .map(decisions -> new Confidentially(classified,
                                targets.stream().map(row -> new TargetStep(row.urn, row.schoolName, row.academicYear, row.stage, row.targets, row.met, row.notMet)).toList(),
                                decisions.stream().map(row -> new Decision(row.urn, row.schoolName, row.cycle, row.category, row.decidedOn)).toList()))));
    }

    /** A cycle fills up over months: until a school is decided on in it, the decision of the last one before stands. */
    private Uni<Classified> classified(Mutiny.Session session, LocalDate today) {
        int cycle = desk.schemes().cycleOn(today);
        return session.createQuery("""
                        from ClassificationRow c where c.laCode = :area and c.status <> :withdrawn and c.cycle =
                            (select max(o.cycle) from ClassificationRow o
                             where o.urn = c.urn and o.status <> :withdrawn and o.cycle <= :cycle)
                        and not exists (select 1 from SchoolRow s where s.urn = c.urn and (s.closed or s.laCode <> :area))
                        order by c.cycle desc, c.schoolName, c.urn""", ClassificationRow.class)
                .setParameter("area", area).setParameter("withdrawn", ClassificationStatus.WITHDRAWN).setParameter("cycle", cycle)
                .setReadOnly(true).getResultList().map(rows -> new Classified(false, cycle,
                        rows.stream().map(row -> row.scheme).distinct().map(desk.schemes()::named)
                                .flatMap(scheme -> categories(scheme, rows)).toList()));
    }

    private static Stream<Category> categories(Scheme scheme, List<ClassificationRow> rows) {
        return scheme.categories().stream().map(category -> new Category(scheme.id(), category.code(), category.meaning(),
                rows.stream().filter(row -> scheme.id().equals(row.scheme) && category.code().equals(row.category))
                        .map(row -> new School(row.urn, row.schoolName, row.cycle)).toList()));
    }

    private CouncilDashboard dashboard(Asked asked, List<SchoolOnDay> now, Moves moves, List<BelowFloorItem> below,
            List<Judged> judged, Confidentially rest) {
        return new CouncilDashboard(area, asked.today(), asked.since(), standings.rule().id(),
                asked.days().stream().map(day -> Levels.of(day, now, standings.rule())).toList(), below, rest.classified(),
                new Changes(moves, judged, !asked.confidential(), rest.targets(), rest.decisions()));
    }
}
