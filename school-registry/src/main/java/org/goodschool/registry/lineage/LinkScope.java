package org.goodschool.registry.lineage;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.imports.ReadRow;

/**
 * Which links are for the areas asked for. The file names no authority, and the register may hold only open schools: so a
 * link is wanted when any school of the family that the file makes of it is a school of these areas.
 */
record LinkScope(Function<LinkRow, Optional<String>> reasons) {

    static final String UNKNOWN_URN = "unknown-urn";
    private static final String ANOTHER_LA = "another-la";

    /** @return why the row is left out; empty where it is wanted */
    Optional<String> reasonToSkip(LinkRow row) {
        return reasons.apply(row);
    }

    static Uni<LinkScope> of(List<ReadRow<LinkRow>> rows, ImportRun run) {
        if (run.scope().isEverywhere()) {
            return Uni.createFrom().item(new LinkScope(row -> Optional.empty()));
        }
        Kin kin = new Kin();
        rows.forEach(row -> kin.join(row.value().urn(), row.value().linkUrn()));
        Integer[] urns = rows.stream().flatMap(row -> Stream.of(row.value().urn(), row.value().linkUrn()))
                .distinct().toArray(Integer[]::new);
        return Sql.on(run.work().session(), "select urn, la_code from school where urn = any(:urns)")
                .set("urns", urns).rows()
                .map(schools -> {
                    Set<Integer> known = new HashSet<>();
                    Set<Integer> wanted = new HashSet<>();
                    schools.forEach(school -> {
                        int family = kin.of((Integer) school[0]);
                        known.add(family);
                        if (run.scope().covers((String) school[1])) {
                            wanted.add(family);
                        }
                    });
                    return new LinkScope(row -> {
                        int family = kin.of(row.urn());
                        return wanted.contains(family) ? Optional.empty()
                                : Optional.of(known.contains(family) ? ANOTHER_LA : UNKNOWN_URN);
                    });
                });
    }

    /** Which schools hang together, each family known by one of its members. */
    private static final class Kin {

        private final Map<Integer, Integer> towards = new HashMap<>();

        int of(int urn) {
            int at = urn;
            while (towards.containsKey(at)) {
                int next = towards.get(at);
                if (towards.containsKey(next)) {
                    towards.put(at, towards.get(next));
                }
                at = next;
            }
            return at;
        }

        void join(int one, int another) {
            int family = of(one);
            int other = of(another);
            if (family != other) {
                towards.put(family, other);
            }
        }
    }
}
