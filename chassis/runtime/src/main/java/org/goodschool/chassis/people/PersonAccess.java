package org.goodschool.chassis.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.rest.Caller;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.RequestId;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps who saw whose name or contact details, when, where and why: in the transaction that reads them, so that nothing is
 * shown that is not kept. A service that shows them makes the table {@code person_access}.
 */
@ApplicationScoped
public class PersonAccess {

    /** Where a caller may say why, with an id that leads to the reason: a case, a letter. */
    public static final String WHY = "X-Access-Reason";

    private static final String KEEP = """
            insert into person_access (at, actor, person_id, what, why, request_id)
            select now(), cast(:actor as text), seen.id, cast(:what as text), cast(:why as text), cast(:request as text)
            from unnest(cast(:people as uuid[])) as seen(id)""";

    /** Somebody who is about to read. */
    public record Look(String actor, String what, String why, String requestId) {
    }

    @Inject
    Caller caller;

    /** @param why as the caller gave it, or null: it must be an id, for the log names nobody but by ids */
    public Look look(String why) {
        String reason = why == null || why.isBlank() ? null : why.strip();
        if (reason != null && !RequestId.isCorrelationId(reason)) {
            throw ProblemException.badRequest(WHY, "must be an id: letters, digits and ._:#/+=~-");
        }
        Caller.Request request = caller.request();
        return new Look(request.actor(), withoutQuery(request.target()), reason, request.requestId());
    }

    /** What is searched for can be a name. */
    private static String withoutQuery(String target) {
        return target.split("\\?", 2)[0];
    }

    public Uni<Void> keep(Mutiny.Session session, Look look, Collection<UUID> seen) {
        return seen.isEmpty() ? Uni.createFrom().voidItem() : Sql.on(session, KEEP)
                .set("actor", look.actor()).set("what", look.what()).set("why", look.why()).set("request", look.requestId())
                .set("people", seen.stream().distinct().toArray(UUID[]::new)).update().replaceWithVoid();
    }
}
