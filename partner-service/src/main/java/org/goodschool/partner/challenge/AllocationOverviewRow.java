package org.goodschool.partner.challenge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.partner.challenge.domain.PerformanceProfile;
import org.hibernate.annotations.Immutable;

/** An allocation with the names that a reader wants to see, and the flags that tell a person to end it. */
@Entity
@Immutable
@Table(name = "allocation_overview")
public class AllocationOverviewRow {

    @Id
    public UUID allocationId;

    public int urn;

    public String schoolName;

    public String laCode;

    public UUID partnerId;

    public String partnerName;

    public LocalDate allocatedOn;

    public BigDecimal price;

    public String grounds;

    public boolean duringStandstill;

    public String profile;

    public String ruleSet;

    public LocalDate endedOn;

    public String endReason;

    public boolean inForce;

    public boolean noLongerEligible;

    public boolean inConflict;

    /** Of the school's stream: what If-Match is compared with. */
    public long version;

    AllocationView view() {
        return new AllocationView(allocationId, urn, schoolName, laCode, partnerId, partnerName, allocatedOn, price,
                PartnershipRow.groundsOf(grounds), duringStandstill, Json.read(profile, PerformanceProfile.class), ruleSet,
                inForce, endedOn, endReason, noLongerEligible, inConflict);
    }
}
