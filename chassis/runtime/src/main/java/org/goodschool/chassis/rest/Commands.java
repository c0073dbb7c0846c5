package org.goodschool.chassis.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.Function;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.command.UnitsOfWork;
import org.goodschool.chassis.eventstore.Transience;

/**
 * Runs a command as docs/rest.md promises: one transaction with the Idempotency-Key's row in it, If-Match honoured, and
 * a conflict with somebody else decided again, but never for a caller who said which state it had seen.
 */
@ApplicationScoped
public class Commands {

    private static final int TRIES = 10;

    @Inject
    Caller caller;

    @Inject
    UnitsOfWork units;

    @Inject
    IdempotencyKeys keys;

    @Inject
    ObjectMapper mapper;

    /** @param body what the caller sent, for telling a repeated request from another one under the same key */
    public Uni<Response> run(Object body, Function<Step, Uni<Answer>> command) {
        Caller.Request request = caller.request();
        Uni<Response> once = Uni.createFrom().deferred(() -> units.run(work -> within(work, request, body, command)));
        return (request.conditional() ? once
                : once.onFailure(Transience::isConflict).retry()
                        .withBackOff(Duration.ofMillis(2), Duration.ofMillis(50)).atMost(TRIES))
                .onFailure(failure -> request.conditional() && Transience.isConflict(failure)).transform(e -> stale());
    }

    private Uni<Response> within(UnitOfWork work, Caller.Request request, Object body, Function<Step, Uni<Answer>> command) {
        Uni<Response> effect = Uni.createFrom().deferred(() -> command.apply(new Step(work, request)))
                .call(work::flush).map(this::response);
        if (request.idempotencyKey() == null) {
            return effect;
        }
        return keys.once(work.session(), request, json(body), effect);
    }

    private Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        if (answer.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(json(answer.body()));
        }
        if (answer.version() != null) {
            response.header("ETag", "\"" + answer.version() + "\"");
        }
        if (answer.location() != null) {
            response.header("Location", answer.location().toString());
        }
        return response.build();
    }

    private String json(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ProblemException stale() {
        return ProblemException.of(412, "stale", "Changed since you read it",
                "The resource has moved on. Read it again, look at the change, and repeat with its new ETag.");
    }
}
