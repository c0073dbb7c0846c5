package org.goodschool.performance.imports;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.Chunks;
import org.goodschool.chassis.command.RejectedException;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.imports.CellError;
import org.goodschool.chassis.imports.FileRefused;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.imports.ReadRow;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.comparator.ComparatorsOfYear;
import org.goodschool.performance.comparator.domain.ComparatorCommand.RecordComparators;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.floor.Standards;
import org.goodschool.performance.floor.domain.Nation;
import org.goodschool.performance.floor.domain.NationalMedians;
import org.goodschool.performance.floor.domain.RegisterFacts;
import org.goodschool.performance.floor.domain.Trigger;
import org.goodschool.performance.floor.domain.RuleSet;
import org.goodschool.performance.judging.Judging;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.result.domain.PublishedArea;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.PublishedRow;
import org.goodschool.performance.result.domain.ResultColumns;
import org.goodschool.performance.result.domain.ResultCommand.RecordResult;
import org.goodschool.performance.result.domain.Source;
import org.goodschool.performance.school.Schools;

/** One file of results on its way into the service: recorded and judged in the import's transaction, chunk by chunk. */
final class ResultsImport {

    /** One school's rows: the first is the one that counts. */
    private record Entry(ReadRow<PublishedResult> first, List<Integer> repeats) {

        PublishedResult result() {
            return first.value().inRows(1 + repeats.size());
        }

        String streamId() {
            return first.value().streamId();
        }
    }

    private final Judging judging;
    private final Standards standards;
    private final UnitOfWork work;
    private final ImportRun run;
    private final KeyStageYear year;
    private final RuleSet rules;
    private final FileProvenance provenance;
    private final Set<Integer> asked = new HashSet<>();

    ResultsImport(Judging judging, Standards standards, ImportRun run, KeyStageYear year) {
        this.judging = judging;
        this.standards = standards;
        this.work = run.work();
        this.run = run;
        this.year = year;
        this.rules = standards.rules(year);
        this.provenance = FileProvenance.of(run.scope());
    }

    Uni<Void> apply(List<ReadRow<PublishedRow>> rows) {
        List<ReadRow<PublishedResult>> ofSchools = new ArrayList<>();
        List<ReadRow<PublishedArea>> ofAreas = new ArrayList<>();
        for (ReadRow<PublishedRow> row : rows) {
            switch (row.value()) {
                case PublishedResult school -> ofSchools.add(new ReadRow<>(row.row(), school));
                case PublishedArea area -> ofAreas.add(new ReadRow<>(row.row(), area));
            }
        }
        Map<Integer, Entry> schools = bySchool(ofSchools);
        AreasImport areas = new AreasImport(run, provenance, ofAreas);
        if (run.refused()) {
            settleTheRest(schools);
            areas.settleTheRest();
            return Uni.createFrom().voidItem();
        }
        Map<Integer, RegisterFacts> register = new HashMap<>();
        return judging.alone(work).chain(areas::record)
                .chain(() -> ask(schools.values().stream().map(entry -> entry.first().value()).toList(), register))
                .chain(() -> comparators(schools, register))
                .chain(known -> {
                    List<Entry> own = ownArea(schools, register);
                    return record(own, known.now(), register)
                            .chain(() -> again(own, known)).chain(this::tellComparators);
                });
    }

    private Uni<Void> tellComparators() {
        return work.flush().chain(() -> ComparatorsOfYear.read(work.session(), year, standards.published(year)))
                .invoke(known -> run.attach("comparators", known.inForce())).replaceWithVoid();
    }

    /** Of those whose results leave something out, and who have not been asked about yet. */
    private Uni<Void> ask(List<PublishedResult> results, Map<Integer, RegisterFacts> register) {
        Set<Integer> silent = new HashSet<>();
        for (PublishedResult result : results) {
            if (leavesOut(result) && asked.add(result.urn())) {
                silent.add(result.urn());
            }
        }
        return silent.isEmpty() ? Uni.createFrom().voidItem()
                : Schools.facts(work.session(), silent).invoke(register::putAll).replaceWithVoid();
    }

    private static boolean leavesOut(PublishedResult result) {
        return result.laCode() == null || result.schoolName() == null || result.schoolType() == null
                || result.closed() == null;
    }

    /** A file can print a school twice. To the letter it is one; otherwise nobody can tell which row is right. */
    private Map<Integer, Entry> bySchool(List<ReadRow<PublishedResult>> rows) {
        Map<Integer, Entry> schools = new LinkedHashMap<>();
        for (ReadRow<PublishedResult> row : rows) {
            Entry entry = schools.putIfAbsent(row.value().urn(), new Entry(row, new ArrayList<>()));
            if (entry != null && entry.first().value().equals(row.value())) {
                entry.repeats().add(row.row());
            } else if (entry != null) {
                run.rejected(row.row(), List.of(new CellError(row.row(), ResultColumns.URN, String.valueOf(row.value().urn()),
                        "row " + entry.first().row() + " says something else about this school")));
            }
        }
        return schools;
    }

    private void settleTheRest(Map<Integer, Entry> schools) {
        schools.values().forEach(entry -> {
            settleUnrecorded(entry.first().row());
            entry.repeats().forEach(this::settleUnrecorded);
        });
    }

    private void settleUnrecorded(int row) {
        if (!run.alreadySettled(row)) {
            run.unchanged(row);
        }
    }

    private record Known(Comparators before, Comparators now) {

        boolean moved() {
            return !before.inForce().equals(now.inForce());
        }
    }

    private Uni<Known> comparators(Map<Integer, Entry> schools, Map<Integer, RegisterFacts> register) {
        return standards.comparators(work, Set.of(year)).map(map -> map.get(year)).chain(before -> {
            if (!run.scope().flag(ResultImporter.COMPUTE_COMPARATORS) || rules.compared().isEmpty()) {
                return Uni.createFrom().item(new Known(before, before));
            }
            List<NationalComparator> medians = medians(schools, register);
            return work.load(PerformanceAggregates.COMPARATORS, year.id()).map(held -> {
                try {
                    held.execute(new RecordComparators(year.keyStage(), year.academicYear(), rules.compared(), medians),
                            cause("computed from the file"));
                } catch (RejectedException rejected) {
                    throw new FileRefused(rejected.rejection().detail());
                }
                return new Known(before, standards.published(year).with(held.state().known()));
            });
        });
    }

    private List<NationalComparator> medians(Map<Integer, Entry> schools, Map<Integer, RegisterFacts> register) {
        List<PublishedResult> all = schools.values().stream().map(entry -> entry.first().value()).toList();
        NationalMedians computed = NationalMedians.of(rules, all, register::get, run.file(), provenance.publishedOn());
        Nation nation = standards.all().nation(year.keyStage());
        if (!nation.isCoveredBy(computed)) {
            throw new FileRefused(String.format(Locale.ROOT, "national figures can be computed from a file of the whole nation "
                    + "only, with at least %,d judged schools in at least %,d authorities: this one has %,d in %,d; "
                    + "load it without computing, and enter the published figures", nation.leastSchools(),
                    nation.leastAuthorities(), computed.schools(), computed.authorities()));
        }
        return computed.medians().stream().map(median -> median.of(provenance.release())).toList();
    }

    private Cause cause(String reason) {
        return run.cause().because(reason);
    }

    private List<Entry> ownArea(Map<Integer, Entry> schools, Map<Integer, RegisterFacts> register) {
        List<Entry> own = new ArrayList<>();
        schools.forEach((urn, entry) -> {
            if (run.alreadySettled(entry.first().row())) {
                entry.repeats().forEach(row -> run.skipped(row, ResultImporter.REPEATED));
                return;
            }
            RegisterFacts facts = register.get(urn);
            String laCode = entry.result().laCode() != null || facts == null ? entry.result().laCode() : facts.laCode();
            if (laCode == null ? run.scope().isEverywhere() : run.scope().covers(laCode)) {
                entry.repeats().forEach(row -> run.skipped(row, ResultImporter.REPEATED));
                own.add(entry);
            } else {
                String reason = laCode == null ? ResultImporter.UNKNOWN_LA : ResultImporter.ANOTHER_LA;
                run.skipped(entry.first().row(), reason);
                entry.repeats().forEach(row -> run.skipped(row, reason));
            }
        });
        return own;
    }

    private Uni<Void> record(List<Entry> own, Comparators comparators, Map<Integer, RegisterFacts> register) {
        return Chunks.oneByOne(own, chunk -> recordChunk(chunk, comparators, register).chain(work::flushAndForget));
    }

    private Uni<Void> recordChunk(List<Entry> chunk, Comparators comparators, Map<Integer, RegisterFacts> register) {
        Map<String, Cause> causes = new HashMap<>();
        chunk.forEach(entry -> causes.put(entry.streamId(), run.cause(entry.first().row())));
        return work.loadAll(PerformanceAggregates.RESULT, List.copyOf(causes.keySet())).chain(held -> {
            Map<String, Integer> events = new HashMap<>();
            for (Entry entry : chunk) {
                Source source = new Source(run.file(), entry.first().row(), run.id(), provenance.release(),
                        provenance.publishedOn());
                events.put(entry.streamId(), held.get(entry.streamId())
                        .execute(new RecordResult(entry.result(), source), causes.get(entry.streamId())).size());
            }
            // what stands is judged, which is not this file's where a later release has been read before
            List<PublishedResult> standing = chunk.stream()
                    .map(entry -> held.get(entry.streamId()).state().orElseThrow()).toList();
            return ask(standing, register).chain(() -> judging.judge(work, standing, Map.of(year, comparators), register,
                    Trigger.RESULTS, result -> causes.get(result.streamId()))).invoke(judged -> settle(chunk, events, judged));
        }).replaceWithVoid();
    }

    private void settle(List<Entry> chunk, Map<String, Integer> recorded, Map<String, Integer> judged) {
        for (Entry entry : chunk) {
            int events = recorded.get(entry.streamId()) + judged.get(entry.streamId());
            if (events == 0) {
                run.unchanged(entry.first().row());
            } else {
                run.accepted(entry.first().row(), events);
            }
        }
    }

    /** Other schools of the same year are compared with the new figure too. */
    private Uni<Void> again(List<Entry> own, Known known) {
        if (!known.moved()) {
            return Uni.createFrom().voidItem();
        }
        Set<String> done = new HashSet<>();
        own.forEach(entry -> done.add(entry.streamId()));
        return judging.againOfYear(work, year, done, cause("another national comparator")).replaceWithVoid();
    }
}
