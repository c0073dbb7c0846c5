package org.goodschool.performance.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Since when a school is open, or is not. */
@Entity
@Table(name = "school_opening")
public class SchoolOpeningRow {

    @Id
    public String id;

    public int urn;

    public long sequence;

    /** One event can tell of an opening and a closure. */
    public int part;

    public LocalDate validFrom;

    public Instant recordedAt;

    public boolean open;

    /** In the register's words; null where it is open, or nobody told. */
    public String closureReason;
}
