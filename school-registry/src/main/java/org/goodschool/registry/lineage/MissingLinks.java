package org.goodschool.registry.lineage;

import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goodschool.chassis.command.Chunks;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.imports.Finding;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.imports.ReadRow;
import org.goodschool.registry.lineage.domain.Link;
import org.goodschool.registry.lineage.domain.LinkId;
import org.goodschool.registry.lineage.domain.Relation;

/** Links that an earlier file told and a newer one no longer does. They are reported, and stay as they are. */
final class MissingLinks {

    private static final String FINDING = "missing-link";

    private static final String KNOWN = """
            select l.urn, l.other_urn, l.relation from lineage_link l
            where not l.withdrawn and (:everywhere or exists (
                select from school s where s.urn in (l.urn, l.other_urn) and s.la_code = any(:areas)))
            order by l.urn, l.other_urn""";

    private MissingLinks() {
    }

    /** Once all rows are recorded; and only where the file has most links that are known, for otherwise it is a part of one. */
    static Uni<Void> report(List<ReadRow<LinkRow>> rows, ImportRun run) {
        Set<LinkId> told = new HashSet<>();
        rows.forEach(row -> told.add(row.value().link()));
        return Sql.on(run.work().session(), KNOWN).set("everywhere", run.scope().isEverywhere())
                .set("areas", run.scope().areas().toArray(String[]::new)).rows()
                .chain(known -> {
                    List<LinkId> missing = known.stream().map(row -> new LinkId((Integer) row[0], (Integer) row[1],
                            Relation.valueOf((String) row[2]))).filter(link -> !told.contains(link)).toList();
                    return missing.size() * 2 > known.size() ? Uni.createFrom().voidItem()
                            : Chunks.oneByOne(missing, links -> of(links, run));
                });
    }

    /** What a person entered was never in a file. */
    private static Uni<Void> of(List<LinkId> missing, ImportRun run) {
        return run.work().loadAll(Lineages.LINEAGE, missing.stream().map(link -> String.valueOf(link.urn())).distinct().toList())
                .invoke(lineages -> missing.forEach(id -> lineages.get(String.valueOf(id.urn())).state().link(id)
                        .filter(link -> !link.byHand())
                        .ifPresent(link -> run.found(finding(id, link, run)))))
                .chain(() -> run.work().flushAndForget());
    }

    private static Finding finding(LinkId id, Link link, ImportRun run) {
        return Finding.about(FINDING, id.urn(), "%s %d, %s".formatted(id.relation(), id.other(), link.kind()), null,
                "was in an earlier file, and is missing from " + run.file(),
                "Ask the publisher. If the schools are not linked, withdraw the link with the reason.");
    }
}
