package org.goodschool.registry.lineage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.command.Chunks;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.imports.CellError;
import org.goodschool.chassis.imports.CsvRow;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.imports.ImportScope;
import org.goodschool.chassis.imports.Importer;
import org.goodschool.chassis.imports.ReadRow;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.lineage.domain.Lineage;
import org.goodschool.registry.lineage.domain.LineageCommand.RecordLink;
import org.goodschool.registry.lineage.domain.LineageCommand;
import org.goodschool.registry.lineage.domain.LineageEvent;
import org.goodschool.registry.lineage.domain.LinkId;
import org.goodschool.registry.lineage.domain.Statement;
import org.goodschool.registry.provenance.FileDate;
import org.goodschool.registry.provenance.domain.Source;

/** Loads GIAS's links of schools (A-15, C-4): the two rows in which both ends tell the same link are one fact. */
@ApplicationScoped
public class LinksImporter implements Importer<LinkRow> {

    @Override
    public String kind() {
        return "gias-links";
    }

    @Override
    public Set<String> signature() {
        return LinkRow.REQUIRED;
    }

    @Override
    public RowOutcome<LinkRow> read(CsvRow row, ImportScope scope) {
        return LinkRow.read(row);
    }

    /** Its schools may be registered by the time the same file comes again. */
    @Override
    public boolean retryable(String skipReason) {
        return skipReason.equals(LinkScope.UNKNOWN_URN);
    }

    @Override
    public Uni<Void> apply(List<ReadRow<LinkRow>> rows, ImportRun run) {
        return LinkScope.of(rows, run).chain(scope -> {
            Map<LinkId, List<ReadRow<LinkRow>>> told = new LinkedHashMap<>();
            rows.stream().filter(row -> !run.alreadySettled(row.row())).forEach(row -> scope.reasonToSkip(row.value())
                    .ifPresentOrElse(
                            reason -> run.skipped(row.row(), reason),
                            () -> told.computeIfAbsent(row.value().link(), link -> new ArrayList<>()).add(row)));
            return Chunks.oneByOne(List.copyOf(told.keySet()), links -> run.work()
                    .loadAll(Lineages.LINEAGE, links.stream().map(link -> String.valueOf(link.urn())).distinct().toList())
                    .invoke(lineages -> links.forEach(link ->
                            record(link, told.get(link), lineages.get(String.valueOf(link.urn())), run)))
                    .chain(() -> run.work().flushAndForget()));
        }).chain(() -> run.refused() ? Uni.createFrom().voidItem() : MissingLinks.report(rows, run));
    }

    private static void record(LinkId link, List<ReadRow<LinkRow>> rows,
            Held<LineageCommand, Lineage, LineageEvent> lineage, ImportRun run) {
        Map<Integer, ReadRow<LinkRow>> byEnd = new LinkedHashMap<>();
        for (ReadRow<LinkRow> row : rows) {
            ReadRow<LinkRow> before = byEnd.putIfAbsent(row.value().urn(), row);
            if (before != null && !before.value().saysTheSameAs(row.value())) {
                rows.forEach(each -> run.rejected(each.row(), List.of(new CellError(each.row(), LinkRow.TYPE,
                        each.value().type().name(), "rows " + before.row() + " and " + row.row()
                                + " tell the same link under the same school in different words"))));
                return;
            }
        }
        List<Statement> statements = byEnd.values().stream().map(row -> row.value().statement(new Source(
                run.file(), row.row(), run.id(), FileDate.inNameOf(run.file())))).toList();
        int first = rows.getFirst().row();
        var decision = lineage.decide(
                new RecordLink(link, statements, "Published with other facts in " + run.file()), run.cause(first));
        switch (decision) {
            case Decision.Rejected<LineageEvent> rejected -> rows.forEach(row ->
                    run.rejected(row.row(), List.of(CellError.ofRow(row.row(), rejected.rejection().detail()))));
            case Decision.Accepted<LineageEvent> accepted when accepted.events().isEmpty() ->
                    rows.forEach(row -> run.unchanged(row.row()));
            case Decision.Accepted<LineageEvent> accepted -> {
                run.accepted(first, accepted.events().size());
                rows.stream().skip(1).forEach(row -> run.unchanged(row.row()));
            }
        }
    }
}
