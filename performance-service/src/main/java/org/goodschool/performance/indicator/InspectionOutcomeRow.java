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

    /** Null where the register does not tell what sort of visit it was. */
    public String kind;

    /** Null where the framework or this kind of inspection gives no overall grade. */
    public String grade;

    public String category;

    /** The grades of what it judged beside the overall grade, or instead of one, by name, as JSON; null where it judged nothing so. */
    public String judgements;

    /** Null where the inspection does not tell. */
    public String safeguarding;

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
