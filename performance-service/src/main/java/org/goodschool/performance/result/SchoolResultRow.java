package org.goodschool.performance.result;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.goodschool.performance.result.domain.FigureBook;
import org.goodschool.performance.result.domain.KeyStage;

/** What is published of one school, key stage and year, as it is believed now. */
@Entity
@Table(name = "school_result")
public class SchoolResultRow {

    @Id
    public String id;

    public int urn;

    @Enumerated(EnumType.STRING)
    public KeyStage keyStage;

    public int academicYear;

    public String laCode;

    public String schoolName;

    public String schoolType;

    public Boolean closed;

    public Integer successorUrn;

    public int publishedRows;

    /** The codes of its figures. */
    public String measures;

    /** A {@link FigureBook}. */
    public String figures;

    /** The rows of files that were taken back: {@link FormerOrigin}s. */
    public String formerOrigins;

    /** All that was known of it was taken back: it is kept for what was known before. */
    public boolean withdrawn;

    public Instant recordedAt;

    public long version;
}
