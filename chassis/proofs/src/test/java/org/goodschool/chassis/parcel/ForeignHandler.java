package org.goodschool.chassis.parcel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.inbox.InboxHandler;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.goodschool.chassis.projection.Rows;
import org.hibernate.reactive.mutiny.Mutiny;

/** Weighs parcels, as another service tells; a weight below zero is what it cannot handle. */
@ApplicationScoped
public class ForeignHandler implements InboxHandler {

    public record Weighed(String number, int grams) {
    }

    @Override
    public Map<String, Integer> types() {
        return Map.of("ParcelWeighed", 1);
    }

    @Override
    public Set<Class<?>> rowTypes() {
        return Set.of(WeightRow.class);
    }

    @Override
    public Uni<Void> keep(Mutiny.Session session, List<ReceivedEvent> events) {
        return Rows.upsert(session, WeightRow.class, events, ReceivedEvent::subject, number -> {
            WeightRow row = new WeightRow();
            row.number = number;
            return row;
        }, (row, event) -> {
            Weighed weighed = event.as(Weighed.class);
            if (weighed.grams() < 0) {
                throw new IllegalArgumentException("a parcel weighs " + weighed.grams());
            }
            row.weight += weighed.grams();
        });
    }
}
