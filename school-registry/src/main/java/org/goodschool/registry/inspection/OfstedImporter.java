package org.goodschool.registry.inspection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.command.Chunks;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.imports.CellError;
import org.goodschool.chassis.imports.CsvRow;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.imports.ImportScope;
import org.goodschool.chassis.imports.Importer;
import org.goodschool.chassis.imports.ReadRow;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.inspection.domain.InspectionCommand.RecordInspection;
import org.goodschool.registry.inspection.domain.InspectionCommand;
import org.goodschool.registry.inspection.domain.InspectionEvent;
import org.goodschool.registry.inspection.domain.InspectionHistory;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.Schools;
import org.goodschool.registry.school.domain.School;
import org.goodschool.registry.school.domain.SchoolCommand;
import org.goodschool.registry.school.domain.SchoolDetails;
import org.goodschool.registry.school.domain.SchoolEvent;

/** Loads Ofsted's official statistics: every inspection becomes part of its school's history (I-04). */
@ApplicationScoped
public class OfstedImporter implements Importer<OfstedRow> {

    private static final String UNKNOWN_URN = "unknown-urn";
    private static final String ANOTHER_LA = "another-la";

    /** The file is in no order of dates, and a grade is compared with the one before it. */
    private static final Comparator<ReadRow<OfstedRow>> BY_SCHOOL_AND_DATE =
            Comparator.<ReadRow<OfstedRow>>comparingInt(row -> row.value().urn())
                    .thenComparing(row -> row.value().findings().startedOn())
                    .thenComparingInt(ReadRow::row);

    @Override
    public String kind() {
        return "ofsted-inspections";
    }

    @Override
    public Set<String> signature() {
        return OfstedRow.REQUIRED;
    }

    @Override
    public RowOutcome<OfstedRow> read(CsvRow row, ImportScope scope) {
        return OfstedRow.read(row);
    }

    /** The school may be registered by the time the same file comes again. */
    @Override
    public boolean retryable(String skipReason) {
        return skipReason.equals(UNKNOWN_URN);
    }

    @Override
    public Uni<Void> apply(List<ReadRow<OfstedRow>> rows, ImportRun run) {
        List<ReadRow<OfstedRow>> inOrder = rows.stream().filter(row -> !run.alreadySettled(row.row())).sorted(BY_SCHOOL_AND_DATE).toList();
        return Chunks.oneByOne(inOrder, chunk -> {
            List<String> urns = chunk.stream().map(row -> String.valueOf(row.value().urn())).distinct().toList();
            return run.work().loadAll(Schools.SCHOOL, urns)
                    .chain(schools -> run.work().loadAll(InspectionHistories.HISTORY, urns)
                            .invoke(histories -> chunk.forEach(row -> settle(row, schools, histories, run))))
                    .chain(() -> run.work().flushAndForget());
        });
    }

    private static void settle(
            ReadRow<OfstedRow> row,
            Map<String, Held<SchoolCommand, School, SchoolEvent>> schools,
            Map<String, Held<InspectionCommand, InspectionHistory, InspectionEvent>> histories,
            ImportRun run) {
        String urn = String.valueOf(row.value().urn());
        School school = schools.get(urn).state();
        String laCode = school.registered() ? school.details().laCode() : row.value().laCode();
        if (laCode != null && !run.scope().covers(laCode)) {
            run.skipped(row.row(), ANOTHER_LA);
        } else if (!school.registered()) {
            run.skipped(row.row(), UNKNOWN_URN);
        } else {
            record(row, school.details(), histories.get(urn), run);
        }
    }

    private static void record(
            ReadRow<OfstedRow> row,
            SchoolDetails school,
            Held<InspectionCommand, InspectionHistory, InspectionEvent> history,
            ImportRun run) {
        LocalDate today = CouncilTime.day(run.work().now());
        RecordInspection command = new RecordInspection(
                row.value().urn(), school.laCode(), school.name(), row.value().findings(),
                "Published with other facts in " + run.file(), today, new Source(run.file(), row.row(), run.id(), null));
        switch (history.decide(command, run.cause(row.row()))) {
            case Decision.Rejected<InspectionEvent> rejected ->
                    run.rejected(row.row(), List.of(CellError.ofRow(row.row(), rejected.rejection().detail())));
            case Decision.Accepted<InspectionEvent> accepted when accepted.events().isEmpty() -> run.unchanged(row.row());
            case Decision.Accepted<InspectionEvent> accepted -> run.accepted(row.row(), accepted.events().size());
        }
    }
}
