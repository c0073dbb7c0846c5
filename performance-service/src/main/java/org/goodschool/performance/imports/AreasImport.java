package org.goodschool.performance.imports;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.imports.CellError;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.imports.ReadRow;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.comparator.domain.AreaCommand.RecordArea;
import org.goodschool.performance.result.domain.PublishedArea;
import org.goodschool.performance.result.domain.ResultColumns;
import org.goodschool.performance.result.domain.Source;

/** The rows of a file that are of a local authority or of the nation: the figures that schools are seen beside. */
final class AreasImport {

    private final ImportRun run;
    private final FileProvenance provenance;
    private final Map<String, ReadRow<PublishedArea>> areas = new LinkedHashMap<>();
    private final List<Integer> repeats = new ArrayList<>();

    AreasImport(ImportRun run, FileProvenance provenance, List<ReadRow<PublishedArea>> rows) {
        this.run = run;
        this.provenance = provenance;
        for (ReadRow<PublishedArea> row : rows) {
            ReadRow<PublishedArea> first = areas.putIfAbsent(row.value().streamId(), row);
            if (first != null && first.value().equals(row.value())) {
                repeats.add(row.row());
            } else if (first != null) {
                run.rejected(row.row(), List.of(new CellError(row.row(), ResultColumns.RECORD_TYPE, row.value().area(),
                        "row " + first.row() + " says something else about this area")));
            }
        }
    }

    Uni<Void> record() {
        repeats.forEach(row -> run.skipped(row, ResultImporter.REPEATED));
        return run.work().loadAll(PerformanceAggregates.AREA_RESULT, areas.keySet()).invoke(held -> areas.forEach((id, read) -> {
            if (run.alreadySettled(read.row())) {
                return;
            }
            if (!read.value().isNation() && !run.scope().covers(read.value().area())) {
                run.skipped(read.row(), ResultImporter.ANOTHER_LA);
                return;
            }
            Source source = new Source(run.file(), read.row(), run.id(), provenance.release(), provenance.publishedOn());
            int events = held.get(id).execute(new RecordArea(read.value(), source), run.cause(read.row())).size();
            if (events == 0) {
                run.unchanged(read.row());
            } else {
                run.accepted(read.row(), events);
            }
        })).replaceWithVoid();
    }

    /** Of a refused file. */
    void settleTheRest() {
        areas.values().forEach(area -> settle(area.row()));
        repeats.forEach(this::settle);
    }

    private void settle(int row) {
        if (!run.alreadySettled(row)) {
            run.unchanged(row);
        }
    }
}
