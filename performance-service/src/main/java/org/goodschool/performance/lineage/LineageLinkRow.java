package org.goodschool.performance.lineage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.goodschool.performance.lineage.domain.Relation;

/** Two schools' link, as the register last told it. */
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
}
