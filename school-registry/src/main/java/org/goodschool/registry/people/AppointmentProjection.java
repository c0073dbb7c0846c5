package org.goodschool.registry.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.registry.people.domain.AppointmentEvent;
import org.goodschool.registry.people.domain.AppointmentEvent.AppointmentCorrected;
import org.goodschool.registry.people.domain.AppointmentEvent.AppointmentEnded;
import org.goodschool.registry.people.domain.AppointmentEvent.AppointmentWithdrawn;
import org.goodschool.registry.people.domain.AppointmentEvent.PersonAppointed;

/** The roles as lists and reports see them. */
@ApplicationScoped
public class AppointmentProjection implements RowProjection<AppointmentEvent, UUID, AppointmentRow> {

    @Override
    public Aggregate<?, ?, AppointmentEvent> aggregate() {
        return RolesHeld.APPOINTMENTS;
    }

    @Override
    public Class<AppointmentRow> rowType() {
        return AppointmentRow.class;
    }

    @Override
    public UUID key(RecordedEvent<AppointmentEvent> event) {
        return event.event().appointment().appointmentId();
    }

    @Override
    public AppointmentRow create(UUID appointmentId) {
        AppointmentRow row = new AppointmentRow();
        row.appointmentId = appointmentId;
        return row;
    }

    @Override
    public void apply(AppointmentRow row, RecordedEvent<AppointmentEvent> event) {
        row.take(event.event().body(), event.event().appointment());
        row.withdrawn = switch (event.event()) {
            case PersonAppointed ignored -> false;
            case AppointmentEnded ignored -> false;
            case AppointmentCorrected ignored -> false;
            case AppointmentWithdrawn ignored -> true;
        };
    }
}
