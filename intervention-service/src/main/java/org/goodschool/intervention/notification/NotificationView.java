package org.goodschool.intervention.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.intervention.notification.domain.VisitKind;

/** @param reason why it was withdrawn */
@Schema(name = "InspectionNotification")
public record NotificationView(UUID notificationId, int urn, String schoolName, VisitKind kind, LocalDate notifiedOn,
        LocalDate startsOn, boolean withdrawn, String reason, Instant recordedAt) {

    static NotificationView of(NotificationRow row) {
        return new NotificationView(row.notificationId, row.urn, row.schoolName, row.kind, row.notifiedOn, row.startsOn,
                row.withdrawn, row.reason, row.recordedAt);
    }
}
