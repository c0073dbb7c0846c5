package org.goodschool.registry.school;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.imports.ImportRun;

/** Keeps whom an extract names as heads: what people are is no matter of the school's own record. */
public interface HeadsOfSchools {

    /** @param statedOn the publisher's date of the row; null where it has none */
    record Told(int row, int urn, String schoolName, String area, GiasHead head, LocalDate statedOn) {
    }

    /** @return how many events each row led to, by the row's number; a row that led to none may be left out */
    Uni<Map<Integer, Integer>> record(List<Told> told, ImportRun run);
}
