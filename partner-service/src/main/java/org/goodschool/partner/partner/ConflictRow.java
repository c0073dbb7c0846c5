package org.goodschool.partner.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.goodschool.partner.partner.domain.Conflict;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerConflictDeclared;

/** A conflict that is declared and not withdrawn. */
@Entity
@Table(name = "partner_conflict")
public class ConflictRow {

    @Id
    public UUID conflictId;

    public UUID partnerId;

    public Integer urn;

    public String laCode;

    public UUID reasonTextId;

    static ConflictRow of(PartnerConflictDeclared declared) {
        ConflictRow row = new ConflictRow();
        row.conflictId = declared.conflict().conflictId();
        row.partnerId = declared.partnerId();
        row.urn = declared.conflict().urn();
        row.laCode = declared.conflict().laCode();
        row.reasonTextId = declared.reasonTextId();
        return row;
    }

    public boolean concerns(int schoolUrn, String schoolLaCode) {
        return new Conflict(conflictId, urn, laCode).concerns(schoolUrn, schoolLaCode);
    }
}
