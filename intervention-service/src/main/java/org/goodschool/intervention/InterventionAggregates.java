package org.goodschool.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.AggregateCatalogue;
import org.goodschool.chassis.eventstore.Upcaster;
import org.goodschool.intervention.casework.domain.CaseCommand;
import org.goodschool.intervention.casework.domain.CaseDecider;
import org.goodschool.intervention.casework.domain.CaseEvent;
import org.goodschool.intervention.casework.domain.CaseState;
import org.goodschool.intervention.identification.EntryCriteriaFile;
import org.goodschool.intervention.identification.domain.IdentificationCommand;
import org.goodschool.intervention.identification.domain.IdentificationDecider;
import org.goodschool.intervention.identification.domain.IdentificationEvent;
import org.goodschool.intervention.identification.domain.IdentificationState;
import org.goodschool.intervention.notification.domain.NotificationCommand;
import org.goodschool.intervention.notification.domain.NotificationDecider;
import org.goodschool.intervention.notification.domain.NotificationEvent;
import org.goodschool.intervention.notification.domain.NotificationState;

/** What this service stores and publishes. Its topics are restricted: the council does not say which schools these are. */
@ApplicationScoped
public class InterventionAggregates implements AggregateCatalogue {

    public static final Aggregate<CaseCommand, CaseState, CaseEvent> CASE = Aggregate.publishedOn(
            "intervention-service.case.v1", "intervention-case", new CaseDecider(), CaseEvent.class,
            event -> String.valueOf(event.urn())).with(sinceReportCards("InterventionCaseOpened"), sinceReportCards("GroundJoinedCase"));

    private final Aggregate<IdentificationCommand, IdentificationState, IdentificationEvent> identification;

    private final Aggregate<NotificationCommand, NotificationState, NotificationEvent> notification;

    InterventionAggregates(@ConfigProperty(name = "goodschool.la") String la,
            @ConfigProperty(name = "goodschool.intervention.entry-criteria") String criteria) {
        identification = Aggregate.publishedOn(
                "intervention-service.identification.v1", "identification",
                new IdentificationDecider(la, EntryCriteriaFile.read(criteria)), IdentificationEvent.class,
                event -> String.valueOf(event.urn())).with(sinceReportCards("InterventionGroundFound"));
        notification = Aggregate.publishedOn(
                "intervention-service.inspection-notification.v1", "inspection-notification",
                new NotificationDecider(la), NotificationEvent.class, event -> String.valueOf(event.urn()));
    }

    /** Report cards brought a category of concern more: nothing of what was stored before is otherwise. */
    private static Upcaster sinceReportCards(String type) {
        return new Upcaster(type, 1, event -> event);
    }

    public Aggregate<IdentificationCommand, IdentificationState, IdentificationEvent> identification() {
        return identification;
    }

    public Aggregate<NotificationCommand, NotificationState, NotificationEvent> notification() {
        return notification;
    }

    @Override
    public List<Aggregate<?, ?, ?>> aggregates() {
        return List.of(identification, CASE, notification);
    }
}
