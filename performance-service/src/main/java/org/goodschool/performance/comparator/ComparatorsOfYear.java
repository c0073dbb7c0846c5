package org.goodschool.performance.comparator;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.hibernate.reactive.mutiny.Mutiny;

/** @param version of what was entered and computed for the year: 0 where nothing was */
@Schema(name = "ComparatorsOfYear")
public record ComparatorsOfYear(KeyStage keyStage, int academicYear, List<ComparatorView> comparators, long version) {

    public static Uni<ComparatorsOfYear> read(Mutiny.Session session, KeyStageYear year, Comparators shipped) {
        return ComparatorRow.ofYear(session, year).map(rows -> of(year, shipped, rows));
    }

    public static ComparatorsOfYear of(KeyStageYear year, Comparators shipped, List<ComparatorRow> rows) {
        return new ComparatorsOfYear(year.keyStage(), year.academicYear(), ComparatorView.of(shipped, rows),
                rows.stream().mapToLong(row -> row.version).max().orElse(0));
    }

    public List<ComparatorView> inForce() {
        return comparators.stream().filter(ComparatorView::inForce).toList();
    }
}
