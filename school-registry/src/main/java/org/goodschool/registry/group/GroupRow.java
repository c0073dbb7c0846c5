package org.goodschool.registry.group;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.registry.group.domain.GroupDetails;
import org.goodschool.registry.group.domain.GroupStatus;

/** A group as it is now: the columns are what lists filter and sort by, the rest is read whole. */
@Entity
@Table(name = "school_group")
public class GroupRow {

    @Id
    public String id;

    public long version;

    public String name;

    public String kind;

    public String type;

    @Enumerated(EnumType.STRING)
    public GroupStatus status;

    public String reference;

    public String companiesHouseNumber;

    public String ukprn;

    public LocalDate openedOn;

    public LocalDate closedOn;

    /** Whose membership has no last day. */
    public int members;

    /** As JSON. */
    public String details;

    GroupDetails details() {
        return details == null ? null : Json.read(details, GroupDetails.class);
    }

    void take(GroupDetails now) {
        name = now.name();
        kind = now.kind();
        type = now.type();
        status = now.status();
        reference = now.reference();
        companiesHouseNumber = now.companiesHouseNumber();
        ukprn = now.ukprn();
        openedOn = now.openedOn();
        closedOn = now.closedOn();
        details = Json.write(now);
    }
}
