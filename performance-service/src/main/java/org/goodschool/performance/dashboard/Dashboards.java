package org.goodschool.performance.dashboard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.performance.Confidential;
import org.goodschool.performance.classification.ClassificationRow;
import org.goodschool.performance.classification.ClassificationStatus;
import org.goodschool.performance.classification.ClassificationView;
import org.goodschool.performance.classification.DecisionDesk;
import org.goodschool.performance.classification.Explanation;
import org.goodschool.performance.classification.Inspections;
import org.goodschool.performance.comparison.ResultsBeside;
import org.goodschool.performance.comparison.SchoolResults;
import org.goodschool.performance.dashboard.domain.FloorYear;
import org.goodschool.performance.dashboard.domain.Known;
import org.goodschool.performance.dashboard.domain.MeasureLine;
import org.goodschool.performance.dashboard.domain.MissedTarget;
import org.goodschool.performance.dashboard.domain.Questions;
import org.goodschool.performance.floor.FloorEvaluationRow;
import org.goodschool.performance.floor.Standards;
import org.goodschool.performance.floor.domain.Predecessors;
import org.goodschool.performance.indicator.SchoolFactRow;
import org.goodschool.performance.indicator.SchoolOpeningRow;
import org.goodschool.performance.school.SchoolRow;
import org.goodschool.performance.targetsetting.Measures;
import org.goodschool.performance.targetsetting.TargetSetRow;
import org.goodschool.performance.targetsetting.TargetSetView;
import org.goodschool.performance.targetsetting.domain.Achievement;
import org.goodschool.performance.targetsetting.domain.TargetStage;
import org.goodschool.performance.yearsbelow.Continuations;
import org.hibernate.reactive.mutiny.Mutiny;

/** Puts together what is known of one school, as far as the reader may see it. */
@ApplicationScoped
class Dashboards {

    private static final Clock CLOCK = Clock.systemUTC();

    private final Questions questions = QuestionsFile.read();

    private record Register(SchoolRow school, SchoolFactRow fact, SchoolOpeningRow opening) {

        /** Null where the register does not tell. */
        Boolean open() {
            return opening != null ? Boolean.valueOf(opening.open) : school == null ? null : Boolean.valueOf(!school.closed);
        }
    }

    private record Read(Register register, Predecessors numbers, SchoolResults results, List<FloorEvaluationRow> floor,
                        Inspections inspections, List<TargetSetRow> targets, List<ClassificationRow> classifications) {
    }

    @Inject
    Transactions transactions;

    @Inject
    ResultsBeside results;

    @Inject
    Standards standards;

    @Inject
    Measures measures;

    @Inject
    DecisionDesk desk;

    /** @return fails with 404 for a school that nobody has told anything of */
    Uni<Dashboard> of(int urn, Collection<String> roles) {
        LocalDate today = CouncilTime.day(CLOCK.instant());
        boolean confidential = Confidential.mayBeReadWith(roles);
        return transactions.in(session -> read(session, urn, today, confidential)).map(read -> {
            if (read.register().school() == null && read.results().items().isEmpty()) {
                throw ProblemException.notFound("Nothing is known of a school with URN " + urn + ".");
            }
            return dashboard(urn, read, today, confidential);
        });
    }

    private Uni<Read> read(Mutiny.Session session, int urn, LocalDate today, boolean confidential) {
        return register(session, urn, today)
                .chain(register -> Continuations.of(session, standards.all(), List.of(urn)).map(all -> new Numbers(urn, all))
                .chain(numbers -> results.of(session, numbers.line(), null, AsOf.NOW, HeadlineFigures::isOne)
                .chain(all -> judged(session, numbers)
                .chain(floor -> inspections(session, numbers)
                .chain(inspections -> confidentialRows(session, TargetSetRow.class, urn, "academicYear desc", confidential)
                .chain(targets -> confidentialRows(session, ClassificationRow.class, urn, "cycle desc", confidential)
                .map(classifications -> new Read(register, numbers.today(), HeadlineFigures.ofEachYear(all, numbers, floor), floor, inspections,
                        targets, classifications))))))));
    }

    private static Uni<List<FloorEvaluationRow>> judged(Mutiny.Session session, Numbers numbers) {
        return session.createQuery("from FloorEvaluationRow where not withdrawn and urn in :urns order by academicYear", FloorEvaluationRow.class)
                .setParameter("urns", numbers.line().urns()).setReadOnly(true).getResultList()
                .map(rows -> numbers.ofEachYear(rows, Numbers.Slot::of, Numbers.Slot.judged(rows)::contains));
    }

    private static Uni<Inspections> inspections(Mutiny.Session session, Numbers numbers) {
        List<Integer> urns = numbers.today().counted();
        return Inspections.of(session, urns).map(known -> Inspections.of(urns, known));
    }

    private static Uni<Register> register(Mutiny.Session session, int urn, LocalDate today) {
        return session.find(SchoolRow.class, urn)
                .chain(school -> first(session, SchoolFactRow.class, urn, today, "validFrom desc, sequence desc")
                .chain(fact -> first(session, SchoolOpeningRow.class, urn, today, "validFrom desc, sequence desc, part desc")
                .map(opening -> new Register(school, fact, opening))));
    }

    private static <R> Uni<R> first(Mutiny.Session session, Class<R> row, int urn, LocalDate today, String order) {
        return session.createQuery("from " + row.getSimpleName() + " where urn = :urn and validFrom <= :today order by " + order, row)
                .setParameter("urn", urn).setParameter("today", today).setMaxResults(1).setReadOnly(true).getSingleResultOrNull();
    }

    private static <R> Uni<List<R>> confidentialRows(Mutiny.Session session, Class<R> row, int urn, String order, boolean confidential) {
        return confidential ? rows(session, row, urn, order) : Uni.createFrom().item(List.of());
    }

    private static <R> Uni<List<R>> rows(Mutiny.Session session, Class<R> row, int urn, String order) {
        return session.createQuery("from " + row.getSimpleName() + " where urn = :urn order by " + order, row)
                .setParameter("urn", urn).setReadOnly(true).getResultList();
    }

    private Dashboard dashboard(int urn, Read read, LocalDate today, boolean confidential) {
        HeadlineFigures headlines = new HeadlineFigures(read.results(), read.floor(), standards);
        List<MeasureLine> lines = headlines.lines();
        List<FloorYear> floor = read.floor().stream()
                .map(row -> new FloorYear(row.urn, row.keyStage, row.academicYear, row.outcome, row.reason, row.ruleSet)).toList();
        List<TargetSetView> targets = read.targets().stream().filter(row -> row.stage != TargetStage.NONE)
                .map(row -> TargetSetView.of(row, measures.all())).toList();
        Register register = read.register();
        Known known = new Known(today, Boolean.TRUE.equals(register.open()), floor, lines, headlines.groups(), missed(targets), read.inspections().all());
        SchoolFactRow fact = register.fact();
        return new Dashboard(urn, read.numbers().counted(), read.numbers().notCounted(), read.numbers().rule(), name(read), laCode(read), fact == null ? null : fact.phase, fact == null ? null : fact.type,
                register.open(), fact == null ? null : fact.pupils, fact == null ? null : fact.statedOn, today, lines, floor,
                known.groups(), new Dashboard.Targets(!confidential, confidential ? targets : null), known.inspections(),
                classification(read.classifications(), confidential), questions.id(), questions.of(known));
    }

    private static String name(Read read) {
        return read.register().school() != null ? read.register().school().name
                : read.floor().isEmpty() ? null : read.floor().getLast().schoolName;
    }

    private static String laCode(Read read) {
        return read.register().school() != null ? read.register().school().laCode
                : read.floor().isEmpty() ? null : read.floor().getLast().laCode;
    }

    private static List<MissedTarget> missed(List<TargetSetView> targets) {
        return targets.stream().filter(set -> set.met() + set.notMet() > 0).findFirst().stream()
                .flatMap(set -> set.lines().stream().filter(line -> line.achievement() == Achievement.NOT_MET)
                        .map(line -> new MissedTarget(set.academicYear(), line.label(), line.figure(), line.result())))
                .toList();
    }

    private Dashboard.Classification classification(List<ClassificationRow> rows, boolean confidential) {
        return rows.stream().filter(row -> row.status != ClassificationStatus.WITHDRAWN).findFirst()
                .map(row -> new Dashboard.Classification(!confidential, ClassificationView.of(row),
                        Explanation.of(row, desk.schemes().named(row.scheme))))
                .orElseGet(() -> new Dashboard.Classification(!confidential, null, null));
    }
}
