package org.goodschool.partner.school;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.inbox.InboxHandler;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.goodschool.chassis.projection.Rows;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps which schools should agree no significant external support yet (F-07). Advice to whoever allocates, not a bar. */
@ApplicationScoped
public class StandstillHandler implements InboxHandler {

    @Override
    public Map<String, Integer> types() {
        return Map.of("SchoolProvisionallyIdentified", 1, "ExternalSupportStandstillLifted", 1,
                "IdentificationWithdrawn", 1, "IdentificationEnded", 1);
    }

    @Override
    public Set<Class<?>> rowTypes() {
        return Set.of(SchoolRow.class);
    }

    @Override
    public Uni<Void> keep(Mutiny.Session session, List<ReceivedEvent> events) {
        return Rows.upsert(session, SchoolRow.class, events, event -> Integer.valueOf(event.subject()),
                SchoolRow::unknown, (row, event) -> row.standstill = event.type().equals("SchoolProvisionallyIdentified")
                        && event.as(Published.Identified.class).standstill());
    }
}
