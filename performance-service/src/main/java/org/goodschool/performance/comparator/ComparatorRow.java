package org.goodschool.performance.comparator;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Release;
import org.hibernate.reactive.mutiny.Mutiny;

/** A national comparator that was entered or computed. */
@Entity
@Table(name = "national_comparator")
public class ComparatorRow {

    @Id
    public String id;

    public String keyStage;

    public int academicYear;

    public String measure;

    public String basis;

    public String kind;

    public BigDecimal value;

    public Integer schools;

    public String source;

    public LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    public Release release;

    /** It was taken back: the row is kept for the version of its year. */
    public boolean withdrawn;

    public String recordedBy;

    public Instant recordedAt;

    public long version;

    static Uni<List<ComparatorRow>> ofYear(Mutiny.Session session, KeyStageYear year) {
        return session.createQuery("from ComparatorRow where keyStage = :keyStage and academicYear = :academicYear", ComparatorRow.class)
                .setParameter("keyStage", year.keyStage().name()).setParameter("academicYear", year.academicYear()).getResultList();
    }

    NationalComparator comparator() {
        return new NationalComparator(Measure.valueOf(measure), ComparatorKind.valueOf(kind), value, Basis.valueOf(basis), schools,
                source, publishedOn, release);
    }
}
