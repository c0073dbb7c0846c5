package org.goodschool.performance.comparator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

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

    public String recordedBy;

    public Instant recordedAt;

    public long version;
}
