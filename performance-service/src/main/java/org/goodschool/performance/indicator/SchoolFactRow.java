package org.goodschool.performance.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** How the register described a school at one time. */
@Entity
@Table(name = "school_fact")
public class SchoolFactRow {

    @Id
    public String id;

    public int urn;

    public long sequence;

    /** Since when it is so; what was told first counts back to when the school opened. */
    public LocalDate validFrom;

    /** As of when the register says so. */
    public LocalDate statedOn;

    public Instant recordedAt;

    /** The file that said so; null where a person did. */
    public String sourceFile;

    public String name;

    public String laCode;

    public String phase;

    public String type;

    public String kind;

    public Integer pupils;
}
