package org.goodschool.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.AggregateCatalogue;
import org.goodschool.intervention.casework.domain.CaseCommand;
import org.goodschool.intervention.casework.domain.CaseDecider;
import org.goodschool.intervention.casework.domain.CaseEvent;
import org.goodschool.intervention.casework.domain.CaseState;
import org.goodschool.intervention.identification.EntryCriteriaFile;
import org.goodschool.intervention.identification.domain.IdentificationCommand;
import org.goodschool.intervention.identification.domain.IdentificationDecider;
import org.goodschool.intervention.identification.domain.IdentificationEvent;
import org.goodschool.intervention.identification.domain.IdentificationState;

/** What this service stores and publishes. Both topics are restricted: the council does not say which schools these are. */
@ApplicationScoped
public class InterventionAggregates implements AggregateCatalogue {

    public static final Aggregate<CaseCommand, CaseState, CaseEvent> CASE = Aggregate.publishedOn(
            "intervention-service.case.v1", "intervention-case", new CaseDecider(), CaseEvent.class,
            event -> String.valueOf(event.urn()));

    private final Aggregate<IdentificationCommand, IdentificationState, IdentificationEvent> identification;

    InterventionAggregates(@ConfigProperty(name = "goodschool.la") String la,
            @ConfigProperty(name = "goodschool.intervention.entry-criteria") String criteria) {
        identification = Aggregate.publishedOn(
                "intervention-service.identification.v1", "identification",
                new IdentificationDecider(la, EntryCriteriaFile.read(criteria)), IdentificationEvent.class,
                event -> String.valueOf(event.urn()));
    }

    public Aggregate<IdentificationCommand, IdentificationState, IdentificationEvent> identification() {
        return identification;
    }

    @Override
    public List<Aggregate<?, ?, ?>> aggregates() {
        return List.of(identification, CASE);
    }
}
