package org.goodschool.partner.challenge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** An allocation, in force or ended. {@code version} is that of the school's stream when it was last touched. */
@Entity
@Table(name = "allocation")
public class AllocationRow {

    @Id
    public UUID allocationId;

    public int urn;

    public UUID partnerId;

    public LocalDate allocatedOn;

    public BigDecimal price;

    public String grounds;

    public boolean duringStandstill;

    /** As JSON: read whole, never searched. */
    public String profile;

    public String ruleSet;

    public LocalDate endedOn;

    public UUID endReasonTextId;

    public long version;
}
