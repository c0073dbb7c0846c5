package org.goodschool.chassis.tally;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.inbox.InboxHandler;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets something follow from an event of another service: each weighing of a kilogram or more is a mark on a tally. */
@ApplicationScoped
public class HeavyParcels implements InboxHandler {

    private static final int HEAVY = 1000;

    /** A test's way to break the handler for some parcels, and to mend it. */
    public static final Set<String> JAMMED = ConcurrentHashMap.newKeySet();

    public record Weighed(String number, int grams) {
    }

    @Override
    public Map<String, Integer> types() {
        return Map.of("ParcelWeighed", 1);
    }

    @Override
    public Set<Class<?>> rowTypes() {
        return Set.of();
    }

    /** Nothing: what follows is recorded as events, and a rebuild records none. */
    @Override
    public Uni<Void> keep(Mutiny.Session session, List<ReceivedEvent> events) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> handle(UnitOfWork work, List<ReceivedEvent> events) {
        events.stream().map(ReceivedEvent::subject).filter(JAMMED::contains).findFirst().ifPresent(number -> {
            throw new IllegalStateException("the tally of " + number + " is jammed");
        });
        List<ReceivedEvent> heavy = events.stream().filter(event -> event.as(Weighed.class).grams() >= HEAVY).toList();
        return work.loadAll(Tally.AGGREGATE, heavy.stream().map(HeavyParcels::tally).toList())
                .invoke(tallies -> heavy.forEach(event -> tallies.get(tally(event))
                        .execute(new Tally.Mark(tally(event), "scales"), event.asCause("chassis-test"))))
                .replaceWithVoid();
    }

    private static String tally(ReceivedEvent event) {
        return "heavy-" + event.subject();
    }
}
