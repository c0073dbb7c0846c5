package org.goodschool.intervention.notification.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.intervention.school.domain.School;

public sealed interface NotificationCommand {

    /** @param startsOn null where the school does not say */
    record TakeNotification(UUID notificationId, School school, VisitKind kind, LocalDate notifiedOn, LocalDate startsOn,
            LocalDate today) implements NotificationCommand {
    }

    record WithdrawNotification(String reason) implements NotificationCommand {
    }
}
