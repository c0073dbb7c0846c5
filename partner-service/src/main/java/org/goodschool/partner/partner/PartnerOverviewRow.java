package org.goodschool.partner.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.goodschool.partner.partner.domain.Partner;
import org.hibernate.annotations.Immutable;

/** A partner with the name, or "erased". */
@Entity
@Immutable
@Table(name = "partner_overview")
public class PartnerOverviewRow {

    @Id
    public UUID partnerId;

    public UUID personId;

    public String name;

    @Enumerated(EnumType.STRING)
    public Partner.Standing standing;

    public String phases;

    public String homeLaCode;

    public int capacity;

    public int placesTaken;

    public int placesFree;

    public int evidence;

    public Instant registeredAt;

    public long version;

    PartnerViews.Summary summary() {
        return new PartnerViews.Summary(partnerId, personId, name, standing, PartnerRow.phasesOf(phases), homeLaCode, capacity,
                placesTaken, placesFree, evidence, registeredAt);
    }
}
