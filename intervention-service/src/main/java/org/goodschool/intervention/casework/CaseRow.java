package org.goodschool.intervention.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.intervention.casework.domain.CaseStage;
import org.goodschool.intervention.casework.domain.PackageItem;

@Entity
@Table(name = "intervention_case")
public class CaseRow {

    @Id
    public UUID caseId;
    public long version;
    public int urn;
    public String laCode;
    public String schoolName;
    public int cycle;
    @Enumerated(EnumType.STRING)
    public CaseStage stage;
    /** {@link org.goodschool.intervention.identification.KeptGround}s. */
    public String grounds = "[]";
    /** {@link PackageItem}s: as proposed, then as agreed. */
    public String items = "[]";
    public LocalDate openedOn;
    public LocalDate contactedOn;
    public LocalDate proposedOn;
    public LocalDate agreedOn;
    public Boolean agreedByHead;
    public Boolean agreedByChair;
    public LocalDate closedOn;
    public String closingReason;
    public Instant recordedAt;

    public List<PackageItem> items() {
        return List.of(Json.read(items, PackageItem[].class));
    }

    void items(List<PackageItem> all) {
        items = Json.write(all);
    }
}
