package org.goodschool.performance.lineage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.goodschool.performance.lineage.domain.Relation;

/** Two schools' link, as the register told it at one time. */
@Entity
@Table(name = "lineage_link")
public class LineageLinkRow {

    @Id
    public String id;

    /** Of the school that keeps the link: the successor, where there is one. */
    public int urn;

    public int otherUrn;

    @Enumerated(EnumType.STRING)
    public Relation relation;

    public String kind;

    public LocalDate since;

    public boolean withdrawn;

    /** Among all that is told of the links that the school keeps. */
    public long sequence;

    public Instant recordedAt;
}
