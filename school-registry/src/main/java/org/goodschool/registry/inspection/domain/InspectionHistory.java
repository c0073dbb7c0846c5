package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goodschool.registry.provenance.domain.Source;

/**
 * Every inspection a school ever had, oldest first.
 *
 * @param published what files have told of an inspection, by its number, and nothing else: a person may have corrected it
 * @param withdrawn the numbers of inspections that are set aside
 */
public record InspectionHistory(List<Inspection> inspections, Map<String, Published> published, Set<String> withdrawn) {

    static final InspectionHistory NONE = of(List.of());

    /** @param statedOn the newest day on which a file was published that changed it; null where none said its day */
    record Published(Inspection inspection, LocalDate statedOn) {
    }

    /** Of which nothing is asked but what it is now. */
    public static InspectionHistory of(List<Inspection> inspections) {
        return new InspectionHistory(inspections, Map.of(), Set.of());
    }

    public InspectionHistory {
        inspections = List.copyOf(inspections);
        published = Map.copyOf(published);
        withdrawn = Set.copyOf(withdrawn);
    }

    /** Whether there is one of that number, be it set aside. */
    public boolean knows(String inspectionNumber) {
        return withdrawn.contains(inspectionNumber) || numbered(inspectionNumber).isPresent();
    }

    Optional<Inspection> numbered(String inspectionNumber) {
        return inspections.stream()
                .filter(inspection -> inspection.inspectionNumber().equals(inspectionNumber))
                .findFirst();
    }

    /** With this inspection, of whose number there is none. */
    InspectionHistory with(Inspection inspection, Source source) {
        return with(inspection, byFile(source) ? told(inspection, source) : published);
    }

    /** With this inspection in the place of the one of the same number. */
    InspectionHistory corrected(Inspection before, Inspection inspection, Inspection toldByFiles, Source source) {
        return with(inspection, toldAfter(before, inspection, toldByFiles, source));
    }

    private InspectionHistory with(Inspection inspection, Map<String, Published> toldByFiles) {
        List<Inspection> all = new ArrayList<>(inspections);
        all.removeIf(other -> other.inspectionNumber().equals(inspection.inspectionNumber()));
        all.add(inspection);
        all.sort(Inspection.BY_DATE);
        return new InspectionHistory(all, toldByFiles, without(withdrawn, inspection.inspectionNumber()));
    }

    InspectionHistory without(String inspectionNumber) {
        Set<String> aside = new HashSet<>(withdrawn);
        aside.add(inspectionNumber);
        return new InspectionHistory(
                inspections.stream().filter(one -> !one.inspectionNumber().equals(inspectionNumber)).toList(), published, aside);
    }

    /** Without any trace of it: a file that told it was wrong, and the right one may tell it again. */
    InspectionHistory forgetting(String inspectionNumber) {
        return new InspectionHistory(without(inspectionNumber).inspections(), untold(inspectionNumber), withdrawn);
    }

    private static boolean byFile(Source source) {
        return source != null && source.file() != null;
    }

    private Map<String, Published> toldAfter(Inspection before, Inspection now, Inspection toldByFiles, Source source) {
        if (source != null && source.undoes() != null) {
            return toldByFiles == null ? untold(now.inspectionNumber()) : told(toldByFiles, source);
        }
        if (!byFile(source)) {
            return published;
        }
        return told(toldByFiles != null ? toldByFiles : changedByFile(before, now), source);
    }

    /** For what was recorded before a correction said what files tell: what it changed is from its file. */
    private Inspection changedByFile(Inspection before, Inspection now) {
        Published known = published.get(now.inspectionNumber());
        return known == null ? now : known.inspection().following(before, now);
    }

    private Map<String, Published> told(Inspection inspection, Source source) {
        Published known = published.get(inspection.inspectionNumber());
        Map<String, Published> all = new HashMap<>(published);
        all.put(inspection.inspectionNumber(),
                new Published(inspection, source.newestAfter(known == null ? null : known.statedOn())));
        return all;
    }

    private Map<String, Published> untold(String inspectionNumber) {
        Map<String, Published> rest = new HashMap<>(published);
        rest.remove(inspectionNumber);
        return rest;
    }

    private static Set<String> without(Set<String> numbers, String number) {
        if (!numbers.contains(number)) {
            return numbers;
        }
        Set<String> rest = new HashSet<>(numbers);
        rest.remove(number);
        return rest;
    }

    /** Those that had begun by that day; all of them for null. */
    public InspectionHistory begunBy(LocalDate day) {
        return day == null ? this : new InspectionHistory(
                inspections.stream().filter(inspection -> !inspection.startedOn().isAfter(day)).toList(), published, withdrawn);
    }

    /**
     * Whether there is the outcome of a visit that was announced on that day. Any counts that began since: what is announced
     * as a short inspection may become a full one, and not every visit's outcome is published.
     */
    public boolean inspectedSince(LocalDate announcedOn) {
        return inspections.stream().anyMatch(inspection -> !inspection.startedOn().isBefore(announcedOn));
    }

    /** The latest inspection with an overall judgement, or null. */
    public Inspection latest() {
        return inspections.reversed().stream().filter(Inspection::gradedOverall).findFirst().orElse(null);
    }

    /** The latest inspection that judged anything, overall or an area, or null. */
    public Inspection latestJudged() {
        return inspections.reversed().stream().filter(Inspection::judged).findFirst().orElse(null);
    }

    /** Only what judged anything: all that the latest judgements can come from, be some of it set aside. */
    public InspectionHistory judged() {
        return of(inspections.stream().filter(Inspection::judged).toList());
    }

    /** The latest judgements as they stand: those that a monitoring visit left alone are still as they were. Null where there are none. */
    public Inspection standing() {
        Inspection latest = latestJudged();
        return latest == null ? null : whole(latest);
    }

    /** As published. */
    public Category categoryOfConcern() {
        return settling().map(Inspection::category).orElse(null);
    }

    /** As the rule of its framework derives it from the inspection that settled the published one; null where none did. */
    public DerivedConcern derivedConcern(Frameworks frameworks) {
        return settling().map(inspection -> derivedBy(inspection, frameworks)).orElse(null);
    }

    /** What the inspection's judgements mean; those that a monitoring visit left alone are still as they were. */
    public DerivedConcern derivedBy(Inspection inspection, Frameworks frameworks) {
        Inspection whole = whole(inspection);
        return frameworks.named(inspection.framework()).concern().derive(
                whole.overallEffectiveness(), whole.judgements(), whole.safeguarding(), inspection.category());
    }

    /**
     * A visit that says nothing of a category, with the one in which it leaves the school: whoever enters it may not know.
     * None where, by its grades and those that it left alone, nothing fails any more.
     */
    Inspection leftInCategory(Inspection visit, Frameworks frameworks) {
        if (visit.kind() != InspectionKind.MONITORING || visit.category() != null || !visit.judged()) {
            return visit;
        }
        InspectionHistory visited = with(visit, Source.BY_HAND);
        boolean lifts = visited.judgedBefore(visit).isPresent()
                && visited.derivedBy(visit, frameworks).outcome() == DerivedConcern.Outcome.NONE;
        return lifts ? visit : visited.before(visit).filter(Inspection::settlesCategory)
                .reduce((earlier, later) -> later).map(Inspection::category).map(visit::in).orElse(visit);
    }

    private Inspection whole(Inspection inspection) {
        return inspection.kind() != InspectionKind.MONITORING ? inspection
                : judgedBefore(inspection).map(before -> inspection.laidOver(whole(before))).orElse(inspection);
    }

    /** The inspection whose judgements a visit leaves as they were, where it does not make them again. */
    private Optional<Inspection> judgedBefore(Inspection visit) {
        return before(visit).filter(before -> before.judged() && before.framework().equals(visit.framework()))
                .reduce((earlier, later) -> later);
    }

    private Stream<Inspection> before(Inspection inspection) {
        return inspections.stream().takeWhile(before -> !before.equals(inspection));
    }

    private Optional<Inspection> settling() {
        return inspections.reversed().stream().filter(Inspection::settlesCategory).findFirst();
    }

    /** The step from the judgement before to the latest one, where they differ. */
    Optional<GradeStep> latestStep(Frameworks frameworks) {
        List<Inspection> graded = graded(frameworks);
        return graded.size() < 2 ? Optional.empty()
                : Optional.of(new GradeStep(graded.get(graded.size() - 2), graded.getLast())).filter(GradeStep::changes);
    }

    /** The step from the judgement that counted to the one that counts in another history, where they differ. */
    Optional<GradeStep> stepTo(InspectionHistory other, Frameworks frameworks) {
        List<Inspection> from = graded(frameworks);
        List<Inspection> to = other.graded(frameworks);
        return from.isEmpty() || to.isEmpty() ? Optional.empty()
                : Optional.of(new GradeStep(from.getLast(), to.getLast())).filter(GradeStep::changes);
    }

    /** Those that gave the grades of their framework: the overall one, or where it has none, any. */
    private List<Inspection> graded(Frameworks frameworks) {
        return inspections.stream().filter(one -> one.gradedOverall()
                || one.judged() && frameworks.named(one.framework()).overallGrades().isEmpty()).toList();
    }
}
