package org.goodschool.registry.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A visit of Ofsted's that intervention-service was told of. */
@Entity
@Table(name = "announced_visit")
public class AnnouncedVisitRow {

    @Id
    public String notificationId;

    public int urn;

    public String kind;

    public LocalDate notifiedOn;

    public LocalDate startsOn;

    public boolean withdrawn;

    AnnouncedVisit visit() {
        return new AnnouncedVisit(notificationId, kind, notifiedOn, startsOn);
    }
}
