package org.goodschool.chassis.eventstore;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * One database transaction, from wherever it is asked for. A Hibernate Reactive session belongs to one Vert.x context:
 * each call gets a context of its own, so that no session is ever shared (HR000068, HR000069).
 */
@ApplicationScoped
public class Transactions {

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Vertx vertx;

    @Inject
    Patience patience;

    /** For somebody who waits. @return fails when {@link Patience} ends */
    public <T> Uni<T> in(Function<Mutiny.Session, Uni<T>> work) {
        return patience.with(asLongAsItTakes(work));
    }

    public <T> Uni<T> asLongAsItTakes(Function<Mutiny.Session, Uni<T>> work) {
        return onOwnContext(() -> sessions.withTransaction((session, tx) -> work.apply(session)));
    }

    /** All that is written is undone, whatever the answer is: a dry run. */
    public <T> Uni<T> undone(Function<Mutiny.Session, Uni<T>> work) {
        return onOwnContext(() -> sessions.withTransaction((session, tx) -> {
            tx.markForRollback();
            return work.apply(session);
        }));
    }

    private <T> Uni<T> onOwnContext(Supplier<Uni<T>> work) {
        return CallersContext.back(Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            Context own = VertxContext.createNewDuplicatedContext(caller != null ? caller : vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(own, true);
            return Uni.createFrom().<T>emitter(emitter -> own.runOnContext(ignored -> {
                try {
                    work.get().subscribe().with(emitter::complete, emitter::fail);
                } catch (RuntimeException e) {
                    emitter.fail(e);
                }
            }));
        }));
    }
}
