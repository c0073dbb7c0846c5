package org.goodschool.performance.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What an inspection came to, as it was told at one time. */
@Entity
@Table(name = "inspection_outcome")
public class InspectionOutcomeRow {

    @Id
    public String id;

    public int urn;

    public long sequence;

    public String inspectionNumber;

    public LocalDate startedOn;

    public LocalDate endedOn;

    public String framework;

    /** Null where the framework or this kind of inspection gives no overall grade. */
    public String grade;

    public String category;

    /** A visit that judged nothing leaves the school in the category it was in. */
    public boolean settlesCategory;

    /** Set aside as a mistake: it has neither grade nor category. */
    public boolean withdrawn;

    /** The file that said so; null where a person did. */
    public String sourceFile;

    /** As of when the file says so. */
    public LocalDate statedOn;

    public Instant recordedAt;
}
