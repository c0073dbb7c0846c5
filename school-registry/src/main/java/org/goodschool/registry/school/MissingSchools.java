package org.goodschool.registry.school;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.imports.Finding;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.imports.ReadRow;

/**
 * Schools that the register holds as open and that an extract no longer lists. They are reported, and stay as they are: a
 * publisher's slip must not close a school.
 */
final class MissingSchools {

    private static final String FINDING = "missing-school";

    private static final String OPEN = """
            select la_code, urn, name from school
            where la_code = any(:areas) and status in ('OPEN', 'OPEN_PROPOSED_TO_CLOSE') order by la_code, urn""";

    private record Open(int urn, String name) {
    }

    private MissingSchools() {
    }

    /** Once all rows are recorded. Only of authorities of which the file has most schools: of others it is no complete extract. */
    static Uni<Void> report(List<ReadRow<GiasRow>> rows, ImportRun run) {
        Set<Integer> listed = new HashSet<>();
        Set<String> areas = new HashSet<>();
        rows.forEach(row -> {
            listed.add(row.value().urn());
            areas.add(row.value().details().laCode());
        });
        return Sql.on(run.work().session(), OPEN).set("areas", areas.toArray(String[]::new)).rows().invoke(found -> {
            Map<String, List<Open>> byArea = new TreeMap<>();
            found.forEach(row -> byArea.computeIfAbsent((String) row[0], area -> new ArrayList<>())
                    .add(new Open((Integer) row[1], (String) row[2])));
            byArea.forEach((area, open) -> {
                List<Open> missing = open.stream().filter(school -> !listed.contains(school.urn())).toList();
                if (missing.size() * 2 <= open.size()) {
                    missing.forEach(school -> run.found(Finding.about(FINDING, school.urn(), school.name(), area,
                            "is open in the register, and missing from " + run.file(),
                            "Ask the publisher, or the school. If it has closed, close it with its last day and the reason.")));
                }
            });
        }).replaceWithVoid();
    }
}
