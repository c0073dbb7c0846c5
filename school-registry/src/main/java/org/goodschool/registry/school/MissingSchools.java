package org.goodschool.registry.school;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodschool.chassis.command.Chunks;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.imports.Finding;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.imports.ReadRow;
import org.goodschool.registry.provenance.FileDate;
import org.goodschool.registry.school.domain.School;

/**
 * Schools that the register holds as open and that an extract no longer lists. They are reported, and stay as they are: a
 * publisher's slip must not close a school.
 */
final class MissingSchools {

    private static final String FINDING = "missing-school";

    private static final String OPEN = """
            select la_code, urn, name from school
            where la_code = any(:areas) and status in ('OPEN', 'OPEN_PROPOSED_TO_CLOSE') order by la_code, urn""";

    private record Open(int urn, String name, String area) {
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
        return Sql.on(run.work().session(), OPEN).set("areas", areas.toArray(String[]::new)).rows().chain(found -> {
            Map<String, List<Open>> byArea = new TreeMap<>();
            found.forEach(row -> byArea.computeIfAbsent((String) row[0], area -> new ArrayList<>())
                    .add(new Open((Integer) row[1], (String) row[2], (String) row[0])));
            List<Open> missing = new ArrayList<>();
            byArea.values().forEach(open -> {
                List<Open> unlisted = open.stream().filter(school -> !listed.contains(school.urn())).toList();
                if (unlisted.size() * 2 <= open.size()) {
                    missing.addAll(unlisted);
                }
            });
            return Chunks.oneByOne(missing, schools -> of(schools, newest(rows, run), run));
        });
    }

    /** What the register knows of a school since a later day than the file's, an older file cannot have. */
    private static Uni<Void> of(List<Open> missing, Optional<LocalDate> newest, ImportRun run) {
        return run.work().loadAll(Schools.SCHOOL, missing.stream().map(school -> String.valueOf(school.urn())).toList())
                .invoke(known -> missing.stream()
                        .filter(one -> newest.isEmpty() || !isNewer(known.get(String.valueOf(one.urn())).state(), newest.get()))
                        .forEach(one -> run.found(Finding.about(FINDING, one.urn(), one.name(), one.area(),
                                "is open in the register, and missing from " + run.file(),
                                "Ask the publisher, or the school. If it has closed, close it with its last day and the reason."))))
                .chain(() -> run.work().flushAndForget());
    }

    private static boolean isNewer(School school, LocalDate day) {
        return Stream.of(Optional.ofNullable(school.statedOn()), Optional.ofNullable(school.details().openedOn()))
                .flatMap(Optional::stream).anyMatch(known -> known.isAfter(day));
    }

    /** Empty where neither the file's name nor any row says of which day it is. */
    private static Optional<LocalDate> newest(List<ReadRow<GiasRow>> rows, ImportRun run) {
        return Stream.concat(Stream.ofNullable(FileDate.inNameOf(run.file())),
                rows.stream().map(row -> row.value().lastChangedOn()).filter(Objects::nonNull)).max(Comparator.naturalOrder());
    }
}
