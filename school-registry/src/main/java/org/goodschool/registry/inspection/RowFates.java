package org.goodschool.registry.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.imports.CellError;
import org.goodschool.chassis.imports.Finding;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.registry.inspection.OfstedRow.Publication;
import org.goodschool.registry.inspection.domain.InspectionCommand;
import org.goodschool.registry.inspection.domain.InspectionCommand.RecordInspection;
import org.goodschool.registry.inspection.domain.InspectionEvent;
import org.goodschool.registry.inspection.domain.InspectionHistory;
import org.goodschool.registry.inspection.domain.InspectionRejection;
import org.goodschool.registry.inspection.domain.InspectionRejection.ContradictsEntry;
import org.goodschool.registry.provenance.FileDate;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.School;
import org.goodschool.registry.school.domain.SchoolCommand;
import org.goodschool.registry.school.domain.SchoolDetails;
import org.goodschool.registry.school.domain.SchoolEvent;

/** Records the inspections of a file, and keeps what becomes of each of its rows, which may tell of several. */
final class RowFates {

    private static final String UNKNOWN_URN = "unknown-urn";
    private static final String UNKNOWN_PREDECESSOR = "unknown-predecessor";
    private static final String CONTRADICTS_ENTRY = "contradicts-entry";
    private static final String ANOTHER_LA = "another-la";
    private static final String NOT_INSPECTED = "not-inspected";

    /** Why a row was left out that may be recorded when the same file comes again. */
    static final Set<String> RETRYABLE = Set.of(UNKNOWN_URN, UNKNOWN_PREDECESSOR, CONTRADICTS_ENTRY);

    /** One inspection of a row. */
    record Line(int row, OfstedRow of, Publication inspection) {
    }

    /** What the row's inspections came to so far. */
    private static final class Fate {
        private int events;
        private String skipped;
        private final List<CellError> errors = new ArrayList<>();
    }

    private final ImportRun run;
    private final LocalDate statedOn;
    private final Map<Integer, Fate> fates = new HashMap<>();

    RowFates(ImportRun run) {
        this.run = run;
        this.statedOn = FileDate.inNameOf(run.file());
    }

    void record(
            Line line,
            Map<String, Held<SchoolCommand, School, SchoolEvent>> schools,
            Map<String, Held<InspectionCommand, InspectionHistory, InspectionEvent>> histories) {
        Fate fate = fates.computeIfAbsent(line.row(), row -> new Fate());
        School school = schools.get(String.valueOf(line.of().urn())).state();
        String laCode = school.registered() ? school.details().laCode() : line.of().laCode();
        School inspected = schools.get(String.valueOf(line.inspection().urn())).state();
        if (laCode != null && !run.scope().covers(laCode)) {
            fate.skipped = ANOTHER_LA;
        } else if (!school.registered()) {
            fate.skipped = UNKNOWN_URN;
        } else if (!inspected.registered()) {
            fate.skipped = UNKNOWN_PREDECESSOR;
        } else {
            record(line, inspected.details(), histories.get(String.valueOf(line.inspection().urn())), fate);
        }
    }

    private void record(
            Line line,
            SchoolDetails school,
            Held<InspectionCommand, InspectionHistory, InspectionEvent> history,
            Fate fate) {
        Publication inspection = line.inspection();
        RecordInspection command = new RecordInspection(
                inspection.urn(), school.laCode(), school.name(), inspection.findings(), inspection.told(),
                "Published with other facts in " + run.file(), CouncilTime.day(run.work().now()),
                new Source(run.file(), line.row(), run.id(), statedOn));
        switch (history.decide(command, run.cause(line.row()))) {
            case Decision.Rejected<InspectionEvent> rejected -> {
                switch ((InspectionRejection) rejected.rejection()) {
                    case ContradictsEntry contradicts -> leftOut(line, school, contradicts, fate);
                    case InspectionRejection mistake -> fate.errors.add(error(line, mistake));
                }
            }
            case Decision.Accepted<InspectionEvent> accepted -> fate.events += accepted.events().size();
        }
    }

    /** A council's entry must not stop a national file. */
    private void leftOut(Line line, SchoolDetails school, ContradictsEntry contradicts, Fate fate) {
        fate.skipped = CONTRADICTS_ENTRY;
        run.found(new Finding(CONTRADICTS_ENTRY, line.row(), line.inspection().columns().of(contradicts.field()), null,
                String.valueOf(line.inspection().urn()), school.name(), school.laCode(), contradicts.detail(),
                "Compare the entry with Ofsted's report. If the entry is wrong, correct it and send the file again."));
    }

    private static CellError error(Line line, InspectionRejection rejection) {
        return new CellError(line.row(), line.inspection().columns().of(rejection.field()), null, rejection.detail());
    }

    /**
     * Every row of the file that was not settled before. A row whose predecessor is missing counts as skipped although its
     * school's own inspections were recorded, so that it is read once more when the predecessor is there.
     */
    void settle(List<Integer> rows) {
        for (int row : rows) {
            Fate fate = fates.get(row);
            if (fate == null) {
                run.skipped(row, NOT_INSPECTED);
            } else if (!fate.errors.isEmpty()) {
                run.rejected(row, fate.errors);
            } else if (fate.skipped != null) {
                run.skipped(row, fate.skipped);
            } else if (fate.events == 0) {
                run.unchanged(row);
            } else {
                run.accepted(row, fate.events);
            }
        }
    }
}
