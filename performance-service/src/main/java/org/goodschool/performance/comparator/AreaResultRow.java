package org.goodschool.performance.comparator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.goodschool.performance.result.domain.KeyStage;

/** What is published of one area, key stage and year, as it is believed now. */
@Entity
@Table(name = "area_result")
public class AreaResultRow {

    @Id
    public String id;

    public String area;

    public String name;

    @Enumerated(EnumType.STRING)
    public KeyStage keyStage;

    public int academicYear;

    /** The codes of its figures. */
    public String measures;

    /** A {@link org.goodschool.performance.result.domain.FigureBook}. */
    public String figures;

    /** All that was known of it was taken back. */
    public boolean withdrawn;

    public Instant recordedAt;

    public long version;
}
