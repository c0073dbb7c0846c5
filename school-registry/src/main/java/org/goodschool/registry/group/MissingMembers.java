package org.goodschool.registry.group;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodschool.chassis.command.Chunks;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.imports.Finding;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.imports.ReadRow;
import org.goodschool.registry.group.GroupLinksImporter.MemberAsPublished;
import org.goodschool.registry.group.domain.Group;
import org.goodschool.registry.group.domain.Membership;
import org.goodschool.registry.provenance.FileDate;

/** Schools that the register holds as members of a group, and that the file's rows on this group no longer name. */
final class MissingMembers {

    private static final String FINDING = "missing-member";

    private static final String OF_THE_AREAS =
            "select urn from school where la_code = any(:areas) and urn = any(:urns)";

    private record Missing(String id, Group group, int urn) {

        Finding finding(String file) {
            return Finding.about(FINDING, urn, "%s (group %s)".formatted(group.details().name(), id), null,
                    "is a member in the register, and missing from " + file,
                    "If it has left, enter its last day; if it never was a member, withdraw the membership with the reason.");
        }
    }

    private MissingMembers() {
    }

    /** Once all rows are recorded. A file may have been narrowed to some authorities: then only their schools are looked at. */
    static Uni<Void> report(List<ReadRow<MemberAsPublished>> rows, ImportRun run) {
        Map<String, Set<Integer>> named = new HashMap<>();
        rows.forEach(row -> named.computeIfAbsent(String.valueOf(row.value().uid()), group -> new HashSet<>())
                .add(row.value().urn()));
        LocalDate day = FileDate.inNameOf(run.file());
        return Chunks.oneByOne(named.keySet().stream().sorted().toList(), ids -> run.work().loadAll(Groups.GROUP, ids)
                .chain(groups -> {
                    List<Missing> missing = new ArrayList<>();
                    groups.forEach((id, group) -> group.state().memberships().stream()
                            .filter(member -> member.goesOn() && !named.get(id).contains(member.urn()))
                            .filter(member -> day == null || !isNewer(group.state(), member, day))
                            .forEach(member -> missing.add(new Missing(id, group.state(), member.urn()))));
                    return wanted(missing, run).invoke(urns -> missing.stream().filter(one -> urns.contains(one.urn()))
                            .forEach(one -> run.found(one.finding(run.file()))));
                })
                .chain(() -> run.work().flushAndForget()));
    }

    /** An older file cannot have who joined since, nor who is known from a newer file. */
    private static boolean isNewer(Group group, Membership member, LocalDate day) {
        return group.statedOn() != null && group.statedOn().isAfter(day)
                || member.joinedOn() != null && member.joinedOn().isAfter(day);
    }

    private static Uni<Set<Integer>> wanted(List<Missing> missing, ImportRun run) {
        Set<Integer> urns = missing.stream().map(Missing::urn).collect(Collectors.toSet());
        return run.scope().isEverywhere() || urns.isEmpty() ? Uni.createFrom().item(urns)
                : Sql.on(run.work().session(), OF_THE_AREAS).set("areas", run.scope().areas().toArray(String[]::new))
                        .set("urns", urns.toArray(Integer[]::new)).column(Integer.class).map(Set::copyOf);
    }
}
