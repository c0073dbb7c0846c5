package org.goodschool.performance.lineage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.inbox.InboxHandler;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.goodschool.chassis.projection.Rows;
import org.goodschool.performance.lineage.domain.Relation;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps which school came before which, each time as the register tells it (A-15). */
@ApplicationScoped
public class LineageInbox implements InboxHandler {

    /** As the events of the register are read here. */
    record Linked(int urn, Link link) {
    }

    record Link(int otherUrn, Relation relation, String kind, LocalDate since) {
    }

    private static final String WITHDRAWN = "SchoolLinkWithdrawn";

    @Override
    public Map<String, Integer> types() {
        return Map.of("SchoolsLinked", 1, "SchoolLinkCorrected", 1, WITHDRAWN, 1);
    }

    @Override
    public Set<Class<?>> rowTypes() {
        return Set.of(LineageLinkRow.class);
    }

    @Override
    public Uni<Void> keep(Mutiny.Session session, List<ReceivedEvent> events) {
        return Rows.upsert(session, LineageLinkRow.class, events, LineageInbox::id, LineageInbox::create, LineageInbox::apply);
    }

    private static String id(ReceivedEvent event) {
        Linked linked = event.as(Linked.class);
        return linked.urn() + "-" + linked.link().otherUrn() + "-" + linked.link().relation() + "#" + event.sequence();
    }

    private static LineageLinkRow create(String id) {
        LineageLinkRow row = new LineageLinkRow();
        row.id = id;
        return row;
    }

    private static void apply(LineageLinkRow row, ReceivedEvent event) {
        Linked linked = event.as(Linked.class);
        row.urn = linked.urn();
        row.otherUrn = linked.link().otherUrn();
        row.relation = linked.link().relation();
        row.kind = linked.link().kind();
        row.since = linked.link().since();
        row.withdrawn = event.type().equals(WITHDRAWN);
        row.sequence = event.sequence();
        row.recordedAt = event.time();
    }
}
