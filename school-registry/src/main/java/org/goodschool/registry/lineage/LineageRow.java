package org.goodschool.registry.lineage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.goodschool.registry.lineage.domain.LinkId;
import org.goodschool.registry.lineage.domain.Relation;

/** A link, for finding a family from any of its schools; what is known of the link itself is read from its stream. */
@Entity
@Table(name = "lineage_link")
public class LineageRow {

    @Id
    public String id;

    /** Of the school that keeps the link. */
    public int urn;

    public int otherUrn;

    @Enumerated(EnumType.STRING)
    public Relation relation;

    public boolean withdrawn;

    static String id(LinkId link) {
        return link.urn() + "-" + link.other() + "-" + link.relation();
    }
}
