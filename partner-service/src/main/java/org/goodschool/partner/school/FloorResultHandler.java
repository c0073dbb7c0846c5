package org.goodschool.partner.school;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.inbox.InboxHandler;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.goodschool.chassis.projection.Rows;
import org.goodschool.partner.school.Published.Evaluated;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps each school's latest floor evaluations, for the profile that an allocation carries (F-28). */
@ApplicationScoped
public class FloorResultHandler implements InboxHandler {

    @Override
    public Map<String, Integer> types() {
        return Map.of("FloorStandardEvaluated", 1);
    }

    @Override
    public Set<Class<?>> rowTypes() {
        return Set.of(FloorResultRow.class);
    }

    @Override
    public Uni<Void> keep(Mutiny.Session session, List<ReceivedEvent> events) {
        List<Evaluated> evaluations = events.stream().map(event -> event.as(Evaluated.class)).toList();
        return Rows.upsert(session, FloorResultRow.class, evaluations, FloorResultRow.Key::of, FloorResultRow::of,
                FloorResultRow::take);
    }
}
