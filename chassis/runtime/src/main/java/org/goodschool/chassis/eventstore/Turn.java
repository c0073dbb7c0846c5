package org.goodschool.chassis.eventstore;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Transactions that name the same thing go one after the other, each from its turn to its end. */
public final class Turn {

    private static final String TAKE = "select 1 from (select pg_advisory_xact_lock(hashtextextended(:what, 0))) taken";

    private Turn() {
    }

    public static Uni<Void> take(Mutiny.Session session, String what) {
        return Sql.on(session, TAKE).set("what", what).row().replaceWithVoid();
    }
}
