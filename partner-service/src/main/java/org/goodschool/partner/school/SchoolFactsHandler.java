package org.goodschool.partner.school;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.inbox.InboxHandler;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.goodschool.chassis.projection.Rows;
import org.goodschool.partner.school.FollowsSchoolFacts.Learned;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps what school-registry publishes, and lets what depends on it follow. */
@ApplicationScoped
public class SchoolFactsHandler implements InboxHandler {

    @Inject
    FollowsSchoolFacts follower;

    /** Of the second version of what is told of schools and of inspections nothing is read that the first did not have. */
    @Override
    public Map<String, Integer> types() {
        return Map.of("SchoolRegistered", 2, "SchoolDetailsChanged", 2, "SchoolClosed", 1, "SchoolReopened", 1,
                "OfstedInspectionRecorded", 2, "OfstedInspectionCorrected", 2, "OfstedInspectionWithdrawn", 1);
    }

    @Override
    public Set<Class<?>> rowTypes() {
        return Set.of(SchoolRow.class);
    }

    @Override
    public Uni<Void> keep(Mutiny.Session session, List<ReceivedEvent> events) {
        return learn(session, events).replaceWithVoid();
    }

    @Override
    public Uni<Void> handle(UnitOfWork work, List<ReceivedEvent> events) {
        return learn(work.session(), events).chain(learned -> follower.follow(work, learned));
    }

    /**
     * Each event is assessed on the facts as they were after it, not on those at the end of the batch: what is recorded
     * never depends on how many events arrived together.
     */
    private static Uni<List<Learned>> learn(Mutiny.Session session, List<ReceivedEvent> events) {
        List<Learned> learned = new ArrayList<>(events.size());
        return Rows.upsert(session, SchoolRow.class, events, SchoolFactsHandler::urn, SchoolRow::unknown, (row, event) -> {
            apply(row, event);
            learned.add(new Learned(row.facts(), event.asCause("partner-service")));
        }).replaceWith(learned);
    }

    private static Integer urn(ReceivedEvent event) {
        return Integer.valueOf(event.subject());
    }

    private static void apply(SchoolRow row, ReceivedEvent event) {
        switch (event.type()) {
            case "SchoolRegistered", "SchoolDetailsChanged" -> row.take(event.as(Published.Registered.class).details());
            case "SchoolClosed" -> row.close();
            case "SchoolReopened" -> row.reopen();
            case "OfstedInspectionRecorded", "OfstedInspectionCorrected", "OfstedInspectionWithdrawn" ->
                    row.take(event.as(Published.Inspected.class).latest());
            default -> throw new IllegalArgumentException(event.type() + " is not among the types asked for");
        }
    }
}
