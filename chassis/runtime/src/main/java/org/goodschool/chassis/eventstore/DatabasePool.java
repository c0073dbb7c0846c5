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

    /** A process that sleeps within a transaction holds up every reader of the feed (docs/adr/0001). */
    private static final String LONGEST_PAUSE = "5min";

    /** How much a word must resemble another to be found with a typing error in it: from 0 to 1 (pg_trgm). */
    private static final String LEAST_RESEMBLANCE = "0.45";

    @Inject
    NotRebased notRebased;

    @Override
    public Pool create(Input input) {
        input.poolOptions().setConnectionTimeout(CONNECT_WITHIN_S).setConnectionTimeoutUnit(TimeUnit.SECONDS);
        input.pgConnectOptionsList().forEach(options -> options
                .setConnectTimeout((int) TimeUnit.SECONDS.toMillis(CONNECT_WITHIN_S))
                .setTcpKeepAlive(true)
                .addProperty("idle_in_transaction_session_timeout", LONGEST_PAUSE)
                .addProperty("pg_trgm.word_similarity_threshold", LEAST_RESEMBLANCE));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(input.pgConnectOptionsList().getFirst())
                .using(input.vertx())
                .withConnectHandler(notRebased::check)
                .build();
    }
}
