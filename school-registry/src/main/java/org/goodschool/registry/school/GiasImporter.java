package org.goodschool.registry.school;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodschool.chassis.command.Chunks;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.imports.CellError;
import org.goodschool.chassis.imports.CsvRow;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.imports.ImportScope;
import org.goodschool.chassis.imports.Importer;
import org.goodschool.chassis.imports.Ragged;
import org.goodschool.chassis.imports.ReadRow;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.FieldChange;
import org.goodschool.registry.school.domain.School;
import org.goodschool.registry.school.domain.SchoolCommand.RecordSchool;
import org.goodschool.registry.school.domain.SchoolCommand;
import org.goodschool.registry.school.domain.SchoolDetails;
import org.goodschool.registry.school.domain.SchoolEvent;
import org.goodschool.registry.school.domain.SchoolField;

/** Loads a GIAS extract: registers schools, and records what differs (I-16). */
@ApplicationScoped
public class GiasImporter implements Importer<GiasRow> {

    @Override
    public String kind() {
        return "gias";
    }

    @Override
    public Set<String> signature() {
        return GiasRow.REQUIRED;
    }

    /** The raw extract repeats its last column, the linked establishments, for a school that has several. */
    @Override
    public Set<Ragged> tolerates() {
        return Set.of(Ragged.LONG_ROWS_REPEAT_LAST_COLUMN);
    }

    @Override
    public Set<String> personalColumns() {
        return GiasHead.COLUMNS;
    }

    /** A broken row makes the file doubtful, whatever the area of its school: so reading comes before leaving out. */
    @Override
    public RowOutcome<GiasRow> read(CsvRow row, ImportScope scope) {
        return switch (GiasRow.read(row)) {
            case RowOutcome.Read<GiasRow> read when !scope.covers(read.value().details().laCode()) ->
                    RowOutcome.skipped("another-la");
            case RowOutcome.Read<GiasRow> read -> read;
            case RowOutcome.Skipped<GiasRow> skipped -> skipped;
            case RowOutcome.Rejected<GiasRow> rejected -> rejected;
        };
    }

    @Inject
    HeadsOfSchools heads;

    @Override
    public Uni<Void> apply(List<ReadRow<GiasRow>> rows, ImportRun run) {
        Map<Integer, ReadRow<GiasRow>> seen = new HashMap<>();
        return Chunks.oneByOne(rows, chunk -> run.work()
                .loadAll(Schools.SCHOOL, chunk.stream().map(row -> String.valueOf(row.value().urn())).toList())
                .map(schools -> {
                    Map<Integer, Integer> events = new HashMap<>();
                    List<HeadsOfSchools.Told> told = new ArrayList<>();
                    chunk.forEach(row -> {
                        ReadRow<GiasRow> first = seen.putIfAbsent(row.value().urn(), row);
                        if (first != null && !first.value().equals(row.value())) {
                            run.rejected(row.row(), List.of(new CellError(row.row(), GiasRow.URN,
                                    String.valueOf(row.value().urn()), "stands in row " + first.row() + " with other facts")));
                        } else if (!run.alreadySettled(row.row())) {
                            var school = schools.get(String.valueOf(row.value().urn()));
                            events.put(row.row(), record(row, school, run));
                            told(row, school.state()).filter(any -> first == null).ifPresent(told::add);
                        }
                    });
                    return new Recorded(events, told);
                })
                .chain(recorded -> heads.record(recorded.told(), run).invoke(more -> settle(recorded.events(), more, run)))
                .chain(() -> run.work().flushAndForget()))
                .chain(() -> run.refused() ? Uni.createFrom().voidItem() : MissingSchools.report(rows, run));
    }

    /** What a chunk led to so far: events by row, and the heads that its rows name. */
    private record Recorded(Map<Integer, Integer> events, List<HeadsOfSchools.Told> told) {
    }

    private static int record(
            ReadRow<GiasRow> row, Held<SchoolCommand, School, SchoolEvent> school, ImportRun run) {
        GiasRow published = row.value();
        RecordSchool command = new RecordSchool(published.urn(), published.details(), published.stated(),
                new Source(run.file(), row.row(), run.id(), published.lastChangedOn()));
        List<FieldChange> kept = school.state().heard(command).kept();
        int events = school.execute(command, run.cause(row.row())).size();
        if (!kept.isEmpty()) {
            SchoolDetails now = school.state().details();
            run.found(KeptAsEntered.finding(published.urn(), now.name(), now.laCode(), kept, run.file()));
        }
        return events;
    }

    /** A closed school has no head, whoever its row still names. */
    private static Optional<HeadsOfSchools.Told> told(ReadRow<GiasRow> row, School school) {
        GiasRow published = row.value();
        return published.head() == null || published.details().closed() || school.overruled().has(SchoolField.STATUS) && school.closed() ? Optional.empty()
                : Optional.of(new HeadsOfSchools.Told(row.row(), published.urn(), published.details().name(),
                        published.details().laCode(), published.head(), published.lastChangedOn()));
    }

    private static void settle(Map<Integer, Integer> events, Map<Integer, Integer> more, ImportRun run) {
        events.forEach((row, own) -> {
            int all = own + more.getOrDefault(row, 0);
            if (all == 0) {
                run.unchanged(row);
            } else {
                run.accepted(row, all);
            }
        });
    }
}
