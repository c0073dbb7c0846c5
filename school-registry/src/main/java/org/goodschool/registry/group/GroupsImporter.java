package org.goodschool.registry.group;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.goodschool.chassis.command.Chunks;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.imports.CellError;
import org.goodschool.chassis.imports.CsvRow;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.imports.ImportScope;
import org.goodschool.chassis.imports.Importer;
import org.goodschool.chassis.imports.ReadRow;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.group.GroupsImporter.GroupAsPublished;
import org.goodschool.registry.group.domain.Group;
import org.goodschool.registry.group.domain.GroupCommand.RecordGroup;
import org.goodschool.registry.group.domain.GroupCommand;
import org.goodschool.registry.group.domain.GroupDetails;
import org.goodschool.registry.group.domain.GroupEvent;
import org.goodschool.registry.provenance.FileDate;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.KeptAsEntered;
import org.goodschool.registry.school.domain.FieldChange;

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
        Set<String> kept = new HashSet<>();
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
                            settle(run, row.row(), record(run, row.row(), group, row.value().details(), true, kept));
                        }
                    }
                }))
                .chain(() -> run.work().flushAndForget()));
    }

    /**
     * @param kept the groups of which it has been said already that a person's word stands against the file
     * @return how many events it led to
     */
    static int record(ImportRun run, int row, Held<GroupCommand, Group, GroupEvent> group, GroupDetails told, boolean wholeRow,
            Set<String> kept) {
        RecordGroup command = new RecordGroup(group.id(), told, wholeRow, source(run, row));
        List<FieldChange> against = group.state().heard(command).kept();
        int events = group.execute(command, run.cause(row)).size();
        if (!against.isEmpty() && kept.add(group.id())) {
            run.found(KeptAsEntered.finding(group.id(), group.state().details().name(), null, against, run.file()));
        }
        return events;
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
