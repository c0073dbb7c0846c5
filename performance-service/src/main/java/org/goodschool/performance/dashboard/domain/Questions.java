package org.goodschool.performance.dashboard.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodschool.performance.classification.domain.Inspected;
import org.goodschool.performance.dashboard.domain.Question.Evidence;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.floor.domain.Reason;
import org.goodschool.performance.result.domain.KeyStage;

/**
 * Finds the questions that a school's figures raise. Each rule looks for evidence; a question without any is not asked.
 *
 * @param id    which version of the rules
 * @param texts by the rules' codes, in the order in which questions are asked
 */
public record Questions(String id, Limits limits, Set<String> progress, Map<String, String> texts) {

    /** @param yearsSinceInspection an inspection longer ago than this */
    public record Limits(int yearsBelowFloorPart, int yearsFalling, int yearsBelowOthers, int yearsSinceInspection) {
    }

    private static final String FLOOR = "floor";
    private static final String AUTHORITY = "authority";
    private static final String NATION = "nation";

    public List<Question> of(Known known) {
        Map<String, Function<Known, List<Evidence>>> rules = rules();
        List<Question> questions = new ArrayList<>();
        texts.forEach((code, text) -> {
            List<Evidence> evidence = rules.get(code).apply(known);
            if (!evidence.isEmpty()) {
                questions.add(new Question(code, text, evidence));
            }
        });
        return questions;
    }

    /** The codes that texts are needed for, and no others. */
    public Set<String> codes() {
        return rules().keySet();
    }

    private Map<String, Function<Known, List<Evidence>>> rules() {
        return Map.of(
                "in-category", Questions::inCategory,
                "below-floor", Questions::belowFloor,
                "below-floor-part", this::belowFloorPart,
                "progress-falling", this::progressFalling,
                "below-authority-and-nation", this::belowOthers,
                "disadvantaged-gap", Questions::disadvantagedGap,
                "target-missed", Questions::targetMissed,
                "inspection-long-ago", this::inspectionLongAgo,
                "never-inspected", Questions::neverInspected,
                "cohort-too-small", Questions::cohortTooSmall);
    }

    private static List<Evidence> inCategory(Known known) {
        return known.inspections().stream().filter(Inspected::settlesCategory).findFirst()
                .filter(inspection -> known.open() && inspection.category() != null)
                .map(inspection -> List.of(evidence(inspection, inspection.category()))).orElse(List.of());
    }

    private static List<Evidence> belowFloor(Known known) {
        return latest(known, year -> year.outcome().tellsWhetherBelow())
                .filter(year -> year.outcome() == Outcome.BELOW)
                .map(year -> new Evidence(year.keyStage() + " floor standard", String.valueOf(year.academicYear()), null,
                        year.ruleSet(), null, null, year.urn(), null)).toList();
    }

    private List<Evidence> belowFloorPart(Known known) {
        return known.lasting().flatMap(line -> line
                .lastYears(limits.yearsBelowFloorPart(), year -> year.isBelow(year.floor())).stream()
                .map(year -> evidence(line, year, FLOOR, year.floor()))).toList();
    }

    private List<Evidence> progressFalling(Known known) {
        return known.lasting().filter(line -> progress.contains(line.measure())).flatMap(line -> line
                .lastYears(limits.yearsFalling(), year -> year.value() != null,
                        (before, year) -> year.value().compareTo(before.value()) < 0).stream()
                .map(year -> evidence(line, year, null, null))).toList();
    }

    private List<Evidence> belowOthers(Known known) {
        return known.lasting().flatMap(line -> line
                .lastYears(limits.yearsBelowOthers(), year -> year.isBelow(year.authority()) && year.isBelow(year.nationsAverage())).stream()
                .flatMap(year -> Stream.of(evidence(line, year, AUTHORITY, year.authority()), evidence(line, year, NATION, year.nation()))))
                .toList();
    }

    private static List<Evidence> disadvantagedGap(Known known) {
        return known.latestGroups().filter(one -> one.group().equals(GroupFigure.DISADVANTAGED) && one.canBeCompared())
                .flatMap(one -> known.latestGroups()
                        .filter(other -> other.group().equals(GroupFigure.OTHERS) && other.canBeCompared()
                                && other.measure().equals(one.measure()) && other.academicYear() == one.academicYear())
                        .filter(other -> gap(one.value(), other.value()).compareTo(gap(one.nation(), other.nation())) > 0)
                        .flatMap(other -> Stream.of(
                                new Evidence(one.label(), year(one), one.value(), null, NATION, one.nation(), one.urn(), one.source()),
                                new Evidence(other.label(), year(other), other.value(), null, NATION, other.nation(), other.urn(), other.source()))))
                .toList();
    }

    private static List<Evidence> targetMissed(Known known) {
        return known.missed().stream().map(target -> new Evidence(target.label(), String.valueOf(target.academicYear()),
                target.result(), null, "target", target.target(), null, null)).toList();
    }

    private List<Evidence> inspectionLongAgo(Known known) {
        return known.inspections().stream().findFirst()
                .filter(last -> known.open() && last.startedOn().plusYears(limits.yearsSinceInspection()).isBefore(known.today()))
                .map(last -> List.of(evidence(last, last.grade()))).orElse(List.of());
    }

    private static List<Evidence> neverInspected(Known known) {
        return known.open() && known.inspections().isEmpty()
                ? List.of(new Evidence("inspections", known.today().toString(), null, "none known", null, null, null, null)) : List.of();
    }

    private static List<Evidence> cohortTooSmall(Known known) {
        return latest(known, year -> year.outcome() != Outcome.NOT_APPLICABLE)
                .filter(year -> Reason.COHORT_UNDER_11.equals(year.reason()))
                .map(year -> new Evidence(year.keyStage() + " cohort", String.valueOf(year.academicYear()), null, year.reason(),
                        null, null, year.urn(), null)).toList();
    }

    /** The latest year of each key stage that counts. */
    private static Stream<FloorYear> latest(Known known, Function<FloorYear, Boolean> counts) {
        return Stream.of(KeyStage.values()).flatMap(stage -> known.floor().stream()
                .filter(year -> year.keyStage() == stage && counts.apply(year)).reduce((_, later) -> later).stream());
    }

    private static Evidence evidence(MeasureLine line, YearFigure year, String beside, BigDecimal than) {
        return new Evidence(line.label(), String.valueOf(year.academicYear()), year.value(), null, beside, than, year.urn(), year.source());
    }

    private static Evidence evidence(Inspected inspection, String said) {
        return new Evidence("inspection " + inspection.inspectionNumber(), inspection.startedOn().toString(), null,
                said, null, null, inspection.urn(), null);
    }

    private static BigDecimal gap(BigDecimal one, BigDecimal others) {
        return others.subtract(one);
    }

    private static String year(GroupFigure figure) {
        return String.valueOf(figure.academicYear());
    }
}
