package org.goodschool.registry.group;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.goodschool.chassis.command.Chunks;
import org.goodschool.chassis.imports.CellError;
import org.goodschool.chassis.imports.CsvRow;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.imports.ImportScope;
import org.goodschool.chassis.imports.Importer;
import org.goodschool.chassis.imports.ReadRow;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.group.GroupsImporter.GroupAsPublished;
import org.goodschool.registry.group.domain.GroupCommand.RecordGroup;
import org.goodschool.registry.group.domain.GroupDetails;
import org.goodschool.registry.provenance.FileDate;
import org.goodschool.registry.provenance.domain.Source;

/** Loads GIAS's file of groups (O-14): registers groups, and records what differs. Names of people are left in the file. */
@ApplicationScoped
public class GroupsImporter implements Importer<GroupAsPublished> {

    private static final String NO_KNOWN_MEMBER = "no-known-member";

    record GroupAsPublished(int uid, GroupDetails details) {

        static RowOutcome<GroupAsPublished> read(CsvRow row) {
            Integer uid = GroupCells.uid(row);
            Supplier<GroupDetails> details = GroupCells.read(row);
            return row.read(() -> new GroupAsPublished(uid, details.get()));
        }
    }

    @Override
    public String kind() {
        return "gias-groups";
    }

    @Override
    public Set<String> signature() {
        return Set.of(GroupCells.UID, GroupCells.NAME, GroupCells.TYPE, GroupCells.STATUS, GroupCells.POSTCODE);
    }

    @Override
    public Set<String> personalColumns() {
        return GroupCells.PERSONAL;
    }

    @Override
    public RowOutcome<GroupAsPublished> read(CsvRow row, ImportScope scope) {
        return GroupAsPublished.read(row);
    }

    /** Its members may have been loaded by the time the same file comes again. */
    @Override
    public boolean retryable(String skipReason) {
        return skipReason.equals(NO_KNOWN_MEMBER);
    }

    /** The file names no authority: of one authority's are the groups that its members' file has brought. */
    @Override
    public Uni<Void> apply(List<ReadRow<GroupAsPublished>> rows, ImportRun run) {
        Map<Integer, ReadRow<GroupAsPublished>> seen = new HashMap<>();
        return Chunks.oneByOne(rows, chunk -> run.work()
                .loadAll(Groups.GROUP, chunk.stream().map(row -> String.valueOf(row.value().uid())).toList())
                .invoke(groups -> chunk.forEach(row -> {
                    ReadRow<GroupAsPublished> first = seen.putIfAbsent(row.value().uid(), row);
                    if (first != null && !first.value().equals(row.value())) {
                        run.rejected(row.row(), List.of(new CellError(row.row(), GroupCells.UID,
                                String.valueOf(row.value().uid()), "stands in row " + first.row() + " with other facts")));
                    } else if (!run.alreadySettled(row.row())) {
                        var group = groups.get(String.valueOf(row.value().uid()));
                        if (!run.scope().isEverywhere() && !group.state().registered()) {
                            run.skipped(row.row(), NO_KNOWN_MEMBER);
                        } else {
                            settle(run, row.row(), group.execute(new RecordGroup(group.id(), row.value().details(), true,
                                    source(run, row.row())), run.cause(row.row())).size());
                        }
                    }
                }))
                .chain(() -> run.work().flushAndForget()));
    }

    static Source source(ImportRun run, int row) {
        return new Source(run.file(), row, run.id(), FileDate.inNameOf(run.file()));
    }

    static void settle(ImportRun run, int row, int events) {
        if (events == 0) {
            run.unchanged(row);
        } else {
            run.accepted(row, events);
        }
    }
}
