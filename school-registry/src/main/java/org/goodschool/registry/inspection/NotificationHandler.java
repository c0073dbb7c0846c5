package org.goodschool.registry.inspection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.inbox.InboxHandler;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.goodschool.chassis.projection.Rows;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the visits of Ofsted's that schools have told the council's desk of (F-09). */
@ApplicationScoped
public class NotificationHandler implements InboxHandler {

    /** What is read of both events. */
    record Notification(String notificationId, int urn, String kind, LocalDate notifiedOn, LocalDate startsOn) {
    }

    @Override
    public Map<String, Integer> types() {
        return Map.of("InspectionNotified", 1, "InspectionNotificationWithdrawn", 1);
    }

    @Override
    public Set<Class<?>> rowTypes() {
        return Set.of(AnnouncedVisitRow.class);
    }

    @Override
    public Uni<Void> keep(Mutiny.Session session, List<ReceivedEvent> events) {
        return Rows.upsert(session, AnnouncedVisitRow.class, events,
                event -> event.as(Notification.class).notificationId(), NotificationHandler::row, NotificationHandler::apply);
    }

    private static AnnouncedVisitRow row(String notificationId) {
        AnnouncedVisitRow row = new AnnouncedVisitRow();
        row.notificationId = notificationId;
        return row;
    }

    private static void apply(AnnouncedVisitRow row, ReceivedEvent event) {
        Notification told = event.as(Notification.class);
        row.urn = told.urn();
        if (event.type().equals("InspectionNotified")) {
            row.kind = told.kind();
            row.notifiedOn = told.notifiedOn();
            row.startsOn = told.startsOn();
        } else {
            row.withdrawn = true;
        }
    }
}
