package org.goodschool.partner.challenge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodschool.partner.challenge.domain.Ground;

/** What this service has recorded about a school; a school without a row has no history here. */
@Entity
@Table(name = "partnership")
public class PartnershipRow {

    @Id
    public Integer urn;

    public boolean eligible;

    public String grounds = "";

    public boolean systemLeader;

    public String systemLeaderReason;

    public LocalDate eligibleSince;

    public UUID allocationId;

    public UUID partnerId;

    public long version;

    static List<Ground> groundsOf(String joined) {
        return Arrays.stream(joined.split(",")).filter(name -> !name.isEmpty()).map(Ground::valueOf).toList();
    }

    static String joined(List<Ground> grounds) {
        return grounds.stream().map(Ground::name).collect(Collectors.joining(","));
    }
}
