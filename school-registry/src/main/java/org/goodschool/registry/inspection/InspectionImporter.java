package org.goodschool.registry.inspection;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.chassis.command.Chunks;
import org.goodschool.chassis.imports.CsvRow;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.imports.ImportScope;
import org.goodschool.chassis.imports.Importer;
import org.goodschool.chassis.imports.ReadRow;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.inspection.RowFates.Line;
import org.goodschool.registry.school.Schools;

/** Loads one shape of Ofsted's files: every inspection becomes part of the history of the school that was inspected (I-04). */
abstract class InspectionImporter implements Importer<OfstedRow> {

    /** The file is in no order of dates, and a grade is compared with the one before it. */
    private static final Comparator<Line> BY_SCHOOL_AND_DATE = Comparator.<Line>comparingInt(line -> line.inspection().urn())
            .thenComparing(line -> line.inspection().findings().startedOn())
            .thenComparingInt(Line::row);

    private final OfstedShape shape;

    protected InspectionImporter(String kind) {
        this.shape = OfstedCodes.shape(kind);
    }

    @Override
    public String kind() {
        return shape.kind();
    }

    @Override
    public Set<String> signature() {
        return shape.signature();
    }

    @Override
    public RowOutcome<OfstedRow> read(CsvRow row, ImportScope scope) {
        return OfstedRow.read(row, shape);
    }

    /** By the time the same file comes again the school, or its predecessor, may be registered, and an entry corrected. */
    @Override
    public boolean retryable(String skipReason) {
        return RowFates.RETRYABLE.contains(skipReason);
    }

    @Override
    public Uni<Void> apply(List<ReadRow<OfstedRow>> rows, ImportRun run) {
        RowFates fates = new RowFates(run);
        List<ReadRow<OfstedRow>> open = rows.stream().filter(row -> !run.alreadySettled(row.row())).toList();
        List<Line> inOrder = open.stream()
                .flatMap(row -> row.value().inspections().stream().map(one -> new Line(row.row(), row.value(), one)))
                .sorted(BY_SCHOOL_AND_DATE).toList();
        return Chunks.oneByOne(inOrder, chunk -> run.work()
                .loadAll(Schools.SCHOOL, urns(chunk.stream().flatMap(line -> Stream.of(line.of().urn(), line.inspection().urn()))))
                .chain(schools -> run.work()
                        .loadAll(InspectionHistories.HISTORY, urns(chunk.stream().map(line -> line.inspection().urn())))
                        .invoke(histories -> chunk.forEach(line -> fates.record(line, schools, histories))))
                .chain(() -> run.work().flushAndForget()))
                .invoke(() -> fates.settle(open.stream().map(ReadRow::row).toList()));
    }

    private static List<String> urns(Stream<Integer> urns) {
        Collection<String> distinct = urns.map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(distinct);
    }
}
