package org.goodschool.partner.challenge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.partner.school.domain.Grade;
import org.hibernate.annotations.Immutable;

/** The schools that are eligible for a challenge partner today. */
@Entity
@Immutable
@Table(name = "eligible_school")
public class EligibleSchoolRow {

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

    public String grounds;

    public boolean systemLeader;

    public String systemLeaderReason;

    public LocalDate eligibleSince;

    public boolean allocated;

    public UUID allocationId;

    public UUID partnerId;

    SchoolView view() {
        return new SchoolView(urn, name, laCode, laName, phase, status, grade, gradeOn, true,
                PartnershipRow.groundsOf(grounds), eligibleSince, systemLeader, systemLeaderReason, standstill, allocationId,
                partnerId);
    }
}
