package org.goodschool.intervention.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.intervention.InterventionAggregates;
import org.goodschool.intervention.notification.domain.NotificationEvent;
import org.goodschool.intervention.notification.domain.NotificationEvent.InspectionNotificationWithdrawn;
import org.goodschool.intervention.notification.domain.NotificationEvent.InspectionNotified;

@ApplicationScoped
public class NotificationProjection implements RowProjection<NotificationEvent, UUID, NotificationRow> {

    @Inject
    InterventionAggregates aggregates;

    @Override
    public Aggregate<?, ?, NotificationEvent> aggregate() {
        return aggregates.notification();
    }

    @Override
    public Class<NotificationRow> rowType() {
        return NotificationRow.class;
    }

    @Override
    public UUID key(RecordedEvent<NotificationEvent> event) {
        return event.event().notificationId();
    }

    @Override
    public NotificationRow create(UUID notificationId) {
        NotificationRow row = new NotificationRow();
        row.notificationId = notificationId;
        return row;
    }

    @Override
    public void apply(NotificationRow row, RecordedEvent<NotificationEvent> recorded) {
        row.version = recorded.version();
        switch (recorded.event()) {
            case InspectionNotified notified -> {
                row.urn = notified.urn();
                row.laCode = notified.laCode();
                row.schoolName = notified.schoolName();
                row.kind = notified.kind();
                row.notifiedOn = notified.notifiedOn();
                row.startsOn = notified.startsOn();
                row.recordedAt = recorded.recordedAt();
            }
            case InspectionNotificationWithdrawn _ -> {
                row.withdrawn = true;
                row.reason = recorded.metadata().reason();
            }
        }
    }
}
