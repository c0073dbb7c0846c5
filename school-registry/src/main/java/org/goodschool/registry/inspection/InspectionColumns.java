package org.goodschool.registry.inspection;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.Grade;
import org.goodschool.registry.inspection.domain.InspectionKind;
import org.goodschool.registry.inspection.domain.Safeguarding;

/** What is kept of an inspection, and what a list of inspections shows, filters and sorts by. */
@MappedSuperclass
public abstract class InspectionColumns {

    @Id
    public String id;

    public int urn;

    public LocalDate startedOn;

    public LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    public InspectionKind kind;

    public String framework;

    @Enumerated(EnumType.STRING)
    public Grade overallEffectiveness;

    @Enumerated(EnumType.STRING)
    public Category category;

    @Enumerated(EnumType.STRING)
    public Safeguarding safeguarding;

    /** As {@link Judgements} keeps them. */
    public String judgements;

    /** As JSON. */
    public String details;

    /** As JSON: the row of the file that told it last, or a person's hand. */
    public String source;

    public Instant recordedAt;
}
