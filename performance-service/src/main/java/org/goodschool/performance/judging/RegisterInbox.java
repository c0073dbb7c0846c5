package org.goodschool.performance.judging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.inbox.InboxHandler;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.goodschool.chassis.projection.Rows;
import org.goodschool.performance.SchoolClosure;
import org.goodschool.performance.floor.Standards;
import org.goodschool.performance.floor.domain.RegisterFacts;
import org.goodschool.performance.school.SchoolRow;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Follows the register. Where it says something new about a school whose results left that out, they are judged again in
 * the same transaction: a closure can undo a finding.
 */
@ApplicationScoped
public class RegisterInbox implements InboxHandler {

    /** As the events of the register are read here. */
    record Details(String name, String laCode, String kind, String status, String closureReason) {
    }

    record Described(int urn, Details details, List<Change> changes) {

        /** Whether it says why the school closed; events of before the register kept that leave it open. */
        boolean saysWhy() {
            return details.closureReason() != null
                    || changes != null && changes.stream().anyMatch(change -> CLOSURE_REASON.equals(change.field()));
        }
    }

    record Change(String field) {
    }

    private static final String MAINSTREAM = "MAINSTREAM";
    private static final String CLOSED = "CLOSED";
    private static final String CLOSURE_REASON = "closureReason";

    @Inject
    Judging judging;

    @Inject
    Standards standards;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    /** The second version of what is told of a school has a kind more, which no floor standard is for. */
    @Override
    public Map<String, Integer> types() {
        return Map.of("SchoolRegistered", 2, "SchoolDetailsChanged", 2, "SchoolClosed", 1, "SchoolReopened", 1);
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
        return learn(work.session(), events)
                .chain(causes -> judging.alone(work).chain(() -> judging.againOfSchools(work, causes)));
    }

    /** @return the schools of which something was told that a judgement may rest on, with the event that told it last */
    private Uni<Map<Integer, Cause>> learn(Mutiny.Session session, List<ReceivedEvent> events) {
        List<Integer> urns = events.stream().map(event -> Integer.valueOf(event.subject())).distinct().toList();
        return Rows.find(session, SchoolRow.class, urns).chain(rows -> {
            Map<Integer, RegisterFacts> before = new HashMap<>();
            rows.forEach((urn, row) -> before.put(urn, row.facts()));
            Map<Integer, SchoolRow> fresh = new LinkedHashMap<>();
            Map<Integer, Cause> causes = new HashMap<>();
            for (ReceivedEvent event : events) {
                int urn = Integer.parseInt(event.subject());
                SchoolRow row = rows.computeIfAbsent(urn, missing -> fresh.computeIfAbsent(missing, RegisterInbox::unknown));
                apply(row, event);
                if (!row.facts().equals(before.get(urn))) {
                    causes.put(urn, event.asCause(service));
                }
            }
            return persist(session, fresh).replaceWith(causes);
        });
    }

    private static Uni<Void> persist(Mutiny.Session session, Map<Integer, SchoolRow> fresh) {
        return fresh.isEmpty() ? session.flush()
                : session.persistAll(new HashSet<>(fresh.values()).toArray()).chain(session::flush);
    }

    private static SchoolRow unknown(int urn) {
        SchoolRow row = new SchoolRow();
        row.urn = urn;
        return row;
    }

    private void apply(SchoolRow row, ReceivedEvent event) {
        switch (event.type()) {
            case "SchoolRegistered", "SchoolDetailsChanged" -> {
                Described described = event.as(Described.class);
                Details details = described.details();
                row.name = details.name();
                row.laCode = details.laCode();
                row.mainstream = MAINSTREAM.equals(details.kind());
                row.closed = CLOSED.equals(details.status());
                if (described.saysWhy()) {
                    row.converted = row.closed && standards.isConversion(details.closureReason());
                }
            }
            case "SchoolClosed" -> {
                row.closed = true;
                row.converted = standards.isConversion(event.as(SchoolClosure.class).why(standards::isConversion));
            }
            case "SchoolReopened" -> {
                row.closed = false;
                row.converted = false;
            }
            default -> throw new IllegalArgumentException("not asked for: " + event.type());
        }
    }
}
