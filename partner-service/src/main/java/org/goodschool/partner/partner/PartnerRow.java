package org.goodschool.partner.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodschool.partner.partner.domain.Partner;
import org.goodschool.partner.partner.domain.Phase;

@Entity
@Table(name = "partner")
public class PartnerRow {

    @Id
    public UUID partnerId;

    public UUID personId;

    @Enumerated(EnumType.STRING)
    public Partner.Standing standing;

    /** Between commas, in the enum's order: {@code ,PRIMARY,SECONDARY,}. */
    public String phases;

    public String homeLaCode;

    public int capacity;

    public int placesTaken;

    public int evidence;

    public boolean personErased;

    public Instant registeredAt;

    public long version;

    static List<Phase> phasesOf(String joined) {
        return Arrays.stream(joined.split(",")).filter(name -> !name.isEmpty()).map(Phase::valueOf).toList();
    }

    static String joined(List<Phase> phases) {
        return phases.stream().map(Phase::name).collect(Collectors.joining(",", ",", ","));
    }
}
