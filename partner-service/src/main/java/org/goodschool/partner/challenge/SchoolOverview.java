package org.goodschool.partner.challenge;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.partner.challenge.domain.Grade;

/** A school as challenge partnership sees it: what was published about it, and what was recorded here. */
@MappedSuperclass
public abstract class SchoolOverview {

    @Id
    public Integer urn;

    public String name;

    public String laCode;

    public String laName;

    public String phase;

    public String status;

    @Enumerated(EnumType.STRING)
    public Grade grade;

    public LocalDate gradeOn;

    public boolean standstill;

    public boolean eligible;

    public String grounds;

    public boolean systemLeader;

    public String systemLeaderReason;

    public LocalDate eligibleSince;

    public boolean allocated;

    public UUID allocationId;

    public UUID partnerId;

    public long version;

    SchoolView view() {
        return new SchoolView(urn, name, laCode, laName, phase, status, grade, gradeOn, eligible,
                PartnershipRow.groundsOf(grounds), eligibleSince, systemLeader, systemLeaderReason, standstill, allocationId,
                partnerId);
    }
}
