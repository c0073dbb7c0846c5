package org.goodschool.intervention.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.intervention.notification.domain.VisitKind;

@Entity
@Table(name = "inspection_notification")
public class NotificationRow {

    @Id
    public UUID notificationId;
    public long version;
    public int urn;
    public String laCode;
    public String schoolName;
    @Enumerated(EnumType.STRING)
    public VisitKind kind;
    public LocalDate notifiedOn;
    public LocalDate startsOn;
    public boolean withdrawn;
    public String reason;
    public Instant recordedAt;
}
