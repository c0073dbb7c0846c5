package org.goodschool.registry.group;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.goodschool.chassis.command.Chunks;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.imports.CsvRow;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.imports.ImportScope;
import org.goodschool.chassis.imports.Importer;
import org.goodschool.chassis.imports.ReadRow;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.group.GroupLinksImporter.MemberAsPublished;
import org.goodschool.registry.group.domain.Group;
import org.goodschool.registry.group.domain.GroupCommand.RecordMember;
import org.goodschool.registry.group.domain.GroupCommand;
import org.goodschool.registry.group.domain.GroupDetails;
import org.goodschool.registry.group.domain.GroupEvent;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.Urn;

/**
 * Loads GIAS's file of the members of groups: each row says who is a member, since when, and what the group is. A member that
 * is missing from it has not left by that: somebody has to say when.
 */
@ApplicationScoped
public class GroupLinksImporter implements Importer<MemberAsPublished> {

    private static final String URN = "URN";
    private static final String JOINED = "Joined date";
    private static final String LA_CODE = "LA (code)";
    private static final String ANOTHER_LA = "another-la";
    private static final int LA_LENGTH = 50;

    record MemberAsPublished(int urn, int uid, GroupDetails group, LocalDate joinedOn, String laCode) {

        /** A children's centre has a URN of five digits. */
        static RowOutcome<MemberAsPublished> read(CsvRow row) {
            Integer urn = row.requiredInteger(URN, 1, Urn.HIGHEST);
            Integer uid = GroupCells.uid(row);
            Supplier<GroupDetails> group = GroupCells.read(row);
            LocalDate joinedOn = row.date(JOINED);
            String laCode = row.text(LA_CODE, LA_LENGTH);
            return row.read(() -> new MemberAsPublished(urn, uid, group.get(), joinedOn, laCode));
        }
    }

    @Override
    public String kind() {
        return "gias-group-links";
    }

    @Override
    public Set<String> signature() {
        return Set.of(URN, GroupCells.UID, GroupCells.NAME, GroupCells.TYPE, GroupCells.STATUS, JOINED);
    }

    @Override
    public Set<String> personalColumns() {
        return GroupCells.PERSONAL;
    }

    /** A broken row makes the file doubtful, whatever the area of its school: so reading comes before leaving out. */
    @Override
    public RowOutcome<MemberAsPublished> read(CsvRow row, ImportScope scope) {
        return switch (MemberAsPublished.read(row)) {
            case RowOutcome.Read<MemberAsPublished> read when !scope.isEverywhere()
                    && (read.value().laCode() == null || !scope.covers(read.value().laCode())) -> RowOutcome.skipped(ANOTHER_LA);
            case RowOutcome.Read<MemberAsPublished> read -> read;
            case RowOutcome.Skipped<MemberAsPublished> skipped -> skipped;
            case RowOutcome.Rejected<MemberAsPublished> rejected -> rejected;
        };
    }

    @Override
    public Uni<Void> apply(List<ReadRow<MemberAsPublished>> rows, ImportRun run) {
        Set<String> kept = new HashSet<>();
        List<ReadRow<MemberAsPublished>> left = rows.stream().filter(row -> !run.alreadySettled(row.row())).toList();
        return Chunks.oneByOne(left, chunk -> run.work()
                .loadAll(Groups.GROUP, chunk.stream().map(row -> String.valueOf(row.value().uid())).distinct().toList())
                .invoke(groups -> chunk.forEach(row ->
                        record(row, groups.get(String.valueOf(row.value().uid())), run, kept)))
                .chain(() -> run.work().flushAndForget()))
                .chain(() -> run.refused() ? Uni.createFrom().voidItem() : MissingMembers.report(rows, run));
    }

    /** What contradicts a person's word is left out and counted by its reason: a council's entry must not stop a national file. */
    private static void record(
            ReadRow<MemberAsPublished> row, Held<GroupCommand, Group, GroupEvent> group, ImportRun run,
            Set<String> kept) {
        MemberAsPublished published = row.value();
        Source source = GroupsImporter.source(run, row.row());
        int events = GroupsImporter.record(run, row.row(), group, published.group(), false, kept);
        Decision<GroupEvent> decision = group.decide(new RecordMember(group.id(), published.urn(), published.joinedOn(),
                "Published with another date in " + run.file(), source), run.cause(row.row()));
        switch (decision) {
            case Decision.Accepted<GroupEvent> accepted ->
                    GroupsImporter.settle(run, row.row(), events + accepted.events().size());
            case Decision.Rejected<GroupEvent> rejected -> run.skipped(row.row(), rejected.rejection().code());
        }
    }
}
