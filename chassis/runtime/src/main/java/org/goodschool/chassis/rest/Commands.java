package org.goodschool.chassis.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.command.IdempotencyKey;
import org.goodschool.chassis.command.IdempotencyKeys;
import org.goodschool.chassis.command.Reply;
import org.goodschool.chassis.command.SharedCommand;
import org.goodschool.chassis.command.SharedTransactions;
import org.goodschool.chassis.command.Target;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.command.UnitsOfWork;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.Patience;
import org.goodschool.chassis.eventstore.Transience;

/**
 * Runs a command as docs/rest.md promises: the Idempotency-Key's row in the transaction of the effect, If-Match honoured,
 * and a conflict with somebody else decided again, but never for a caller who said which state it had seen.
 */
@ApplicationScoped
public class Commands {

    private static final int TRIES = 10;

    @Inject
    Caller caller;

    @Inject
    UnitsOfWork units;

    @Inject
    SharedTransactions shared;

    @Inject
    IdempotencyKeys keys;

    @Inject
    Patience patience;

    @Inject
    ObjectMapper mapper;

    /**
     * A command that decides in memory on aggregates known beforehand: it may share its transaction with others.
     *
     * @param body what the caller sent, for telling a repeated request from another one under the same key
     * @param decision decides on what {@link Step#held} and {@link Step#existing} give, and says how to answer afterwards
     */
    public Uni<Response> decide(Object body, List<Target> targets, Function<Step, Supplier<Uni<Answer>>> decision) {
        Caller.Request request = caller.request();
        return again(request, shared.submit(new Decision(targets, key(request, body), work -> {
            Supplier<Uni<Answer>> answer = decision.apply(new Step(work, request));
            return () -> answer.get().map(this::reply);
        })));
    }

    /** The same for the one aggregate that most commands are about. */
    public <C, S, E extends DomainEvent> Uni<Response> decide(Object body, Aggregate<C, S, E> aggregate, Object id,
            BiFunction<Step, Held<C, S, E>, Supplier<Uni<Answer>>> decision) {
        return decide(body, List.of(Target.of(aggregate, id)), step -> decision.apply(step, step.held(aggregate, id)));
    }

    private record Decision(List<Target> targets, IdempotencyKey key, Function<UnitOfWork, Supplier<Uni<Reply>>> decision)
            implements SharedCommand {

        @Override
        public Supplier<Uni<Reply>> decide(UnitOfWork work) {
            return decision.apply(work);
        }
    }

    /** A command that looks around, or writes more than events: a transaction of its own. */
    public Uni<Response> run(Object body, Function<Step, Uni<Answer>> command) {
        Caller.Request request = caller.request();
        IdempotencyKey key = key(request, body);
        return again(request, Uni.createFrom().deferred(() -> units.run(work -> {
            Uni<Reply> effect = Uni.createFrom().deferred(() -> command.apply(new Step(work, request)))
                    .call(work::flush).map(this::reply);
            return key == null ? effect : keys.once(work.session(), key, effect);
        })));
    }

    private Uni<Response> again(Caller.Request request, Uni<Reply> once) {
        return patience.with(request.conditional() ? once
                : once.onFailure(Transience::isConflict).retry()
                        .withBackOff(Duration.ofMillis(2), Duration.ofMillis(50)).atMost(TRIES))
                .onFailure(failure -> request.conditional() && Transience.isConflict(failure)).transform(e -> stale())
                .map(Commands::response);
    }

    private IdempotencyKey key(Caller.Request request, Object body) {
        return request.idempotencyKey() == null ? null
                : IdempotencyKey.of(request.actor(), request.idempotencyKey(), request.target() + "\n" + json(body));
    }

    private Reply reply(Answer answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (answer.version() != null) {
            headers.put("ETag", "\"" + answer.version() + "\"");
        }
        if (answer.location() != null) {
            headers.put("Location", answer.location().toString());
        }
        return Reply.of(answer.status(), headers, answer.body() == null ? null : json(answer.body()));
    }

    private static Response response(Reply reply) {
        Response.ResponseBuilder response = Response.status(reply.status());
        reply.headers().forEach(response::header);
        if (reply.replayed()) {
            response.header("Idempotency-Replayed", "true");
        }
        if (reply.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(reply.body());
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
