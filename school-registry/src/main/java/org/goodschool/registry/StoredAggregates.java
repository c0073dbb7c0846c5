package org.goodschool.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.AggregateCatalogue;
import org.goodschool.registry.group.Groups;
import org.goodschool.registry.inspection.InspectionHistories;
import org.goodschool.registry.lineage.Lineages;
import org.goodschool.registry.people.RolesHeld;
import org.goodschool.registry.school.Schools;

@ApplicationScoped
public class StoredAggregates implements AggregateCatalogue {

    @Override
    public List<Aggregate<?, ?, ?>> aggregates() {
        return List.of(Schools.SCHOOL, InspectionHistories.HISTORY, Lineages.LINEAGE, Groups.GROUP,
                RolesHeld.APPOINTMENTS, RolesHeld.PERSON);
    }
}
