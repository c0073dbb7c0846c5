package org.goodschool.intervention.identification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "identification")
public class IdentificationRow {

    @Id
    public int urn;
    public long version;
    public String laCode;
    public String schoolName;
    @Enumerated(EnumType.STRING)
    public IdentificationStatus status = IdentificationStatus.PROVISIONAL;
    public Integer cycle;
    public boolean standstill;
    public UUID caseId;
    public LocalDate confirmedOn;
    public String reason;
    /** {@link KeptGround}s. */
    public String grounds = "[]";
    /** The kinds of the grounds that hold, for the list's filter. */
    public String groundKinds = "";
    public Instant recordedAt;

    void grounds(String json) {
        grounds = json;
        groundKinds = KeptGround.read(json).stream().filter(KeptGround::holds)
                .map(kept -> kept.ground().kind().name()).distinct().sorted().collect(Collectors.joining(" "));
    }
}
