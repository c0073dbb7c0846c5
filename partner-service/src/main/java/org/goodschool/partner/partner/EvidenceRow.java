package org.goodschool.partner.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.partner.partner.domain.Evidence;
import org.goodschool.partner.partner.domain.EvidenceKind;

@Entity
@Table(name = "partner_evidence")
public class EvidenceRow {

    @Id
    public UUID evidenceId;

    public UUID partnerId;

    @Enumerated(EnumType.STRING)
    public EvidenceKind kind;

    public LocalDate date;

    public UUID textId;

    static EvidenceRow of(UUID partnerId, Evidence evidence) {
        EvidenceRow row = new EvidenceRow();
        row.evidenceId = evidence.evidenceId();
        row.partnerId = partnerId;
        row.kind = evidence.kind();
        row.date = evidence.date();
        row.textId = evidence.textId();
        return row;
    }
}
