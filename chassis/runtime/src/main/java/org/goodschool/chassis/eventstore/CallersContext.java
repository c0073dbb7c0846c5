package org.goodschool.chassis.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Work is done on contexts of its own; its result comes back on the caller's, where the request is still known. */
public final class CallersContext {

    private CallersContext() {
    }

    public static <T> Uni<T> back(Uni<T> work) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            return caller == null ? work : work.emitOn(task -> caller.runOnContext(ignored -> task.run()));
        });
    }
}
