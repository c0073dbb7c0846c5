package org.goodschool.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.AggregateCatalogue;
import org.goodschool.partner.challenge.ChallengePartnerships;
import org.goodschool.partner.partner.Register;

/** What this service stores. Partners are its own affair; which school has one is published (to those who may know). */
@ApplicationScoped
public class StoredAggregates implements AggregateCatalogue {

    @Override
    public List<Aggregate<?, ?, ?>> aggregates() {
        return List.of(Register.PARTNER, ChallengePartnerships.PARTNERSHIP);
    }
}
