package org.goodschool.intervention.notification.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;

public sealed interface NotificationEvent extends DomainEvent {

    UUID notificationId();

    int urn();

    /**
     * @param notifiedOn when Ofsted told the school
     * @param startsOn   null where the school did not say
     */
    @EventType(value = "InspectionNotified",
            when = "A school tells the desk that Ofsted has informed it of an inspection, a monitoring visit or a theme inspection, before there is any outcome (F-09).")
    record InspectionNotified(UUID notificationId, int urn, String laCode, String schoolName, VisitKind kind,
            LocalDate notifiedOn, LocalDate startsOn) implements NotificationEvent {
        @Override
        public LocalDate validFrom() {
            return notifiedOn;
        }
    }

    @EventType(value = "InspectionNotificationWithdrawn",
            when = "A notification was a mistake, or Ofsted puts the visit off. The reason is in the timeline.")
    record InspectionNotificationWithdrawn(UUID notificationId, int urn) implements NotificationEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }
}
