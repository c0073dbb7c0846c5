package org.goodschool.registry.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.Grade;
import org.goodschool.registry.inspection.domain.InspectionKind;
import org.goodschool.registry.inspection.domain.Safeguarding;
import org.hibernate.annotations.Immutable;

/** An inspection in the list of all, with its school as it is called today. One that is withdrawn is none. */
@Entity
@Immutable
@Table(name = "inspection_overview")
public class InspectionOverviewRow {

    @Id
    public String id;

    public int urn;

    public String schoolName;

    public String laCode;

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

    public String judgements;

    public String details;

    public String source;

    public Instant recordedAt;
}
