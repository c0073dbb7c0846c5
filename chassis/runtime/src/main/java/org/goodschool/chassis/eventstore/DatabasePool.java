package org.goodschool.chassis.eventstore;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** The pool that everything uses, with bounds that cannot be set as properties: nobody waits long for what does not come. */
@Singleton
public class DatabasePool implements PgPoolCreator {

    private static final int CONNECT_WITHIN_S = 5;

    @Inject
    NotRebased notRebased;

    @Override
    public Pool create(Input input) {
        input.poolOptions().setConnectionTimeout(CONNECT_WITHIN_S).setConnectionTimeoutUnit(TimeUnit.SECONDS);
        input.pgConnectOptionsList().forEach(options ->
                options.setConnectTimeout((int) TimeUnit.SECONDS.toMillis(CONNECT_WITHIN_S)));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(input.pgConnectOptionsList().getFirst())
                .using(input.vertx())
                .withConnectHandler(notRebased::check)
                .build();
    }
}
