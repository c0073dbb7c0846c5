package org.goodschool.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.local.Problem;
import org.goodschool.local.demo.DemoScript.Call;
import org.goodschool.local.demo.DemoScript.Find;
import org.goodschool.local.demo.DemoScript.Unless;
import org.goodschool.local.stack.Api;
import org.goodschool.local.stack.Api.Answer;
import org.goodschool.local.stack.Service;
import org.goodschool.local.stack.Settings;
import org.goodschool.local.token.LocalKeys;
import org.goodschool.local.token.Role;
import org.goodschool.local.token.Tokens;

/** Gives the demo's commands, each under the role of the person who would give it. */
final class DemoCalls {

    private static final Duration FOUND_WITHIN = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 300;

    private final Api api;
    private final Tokens tokens;
    private final Captures captures = new Captures();

    DemoCalls(Settings settings) {
        this.api = new Api(settings);
        this.tokens = new Tokens(LocalKeys.in(settings.keys()));
    }

    void give(Call call) {
        Service service = Service.named(call.service());
        String token = token(call.role());
        if (call.unless() != null && alreadyDone(service, call, token)) {
            return;
        }
        String path = captures.filledIn(call.path());
        Answer answer = api.call(service, call.method(), path, token, headers(service, call, token), captures.filledIn(call.body()));
        boolean accepted = call.expect() == null || call.expect().isEmpty()
                ? answer.isSuccess() : call.expect().contains(answer.status());
        if (!accepted) {
            throw new Problem("the demo council could not be loaded: %s %s answered %s".formatted(call.method(), path, answer.complaint()));
        }
        if (!captures.take(call.capture(), answer.body())) {
            throw new Problem("the demo council could not be loaded: the answer to %s %s lacks one of %s"
                    .formatted(call.method(), path, call.capture().values()));
        }
    }

    /** What arrives through Kafka is looked for until it is there. */
    void find(Find find) {
        Service service = Service.named(find.service());
        String path = captures.filledIn(find.path());
        Instant deadline = Instant.now().plus(FOUND_WITHIN);
        while (!captures.take(find.capture(), api.get(service, path, token(find.role())).body())) {
            if (Instant.now().isAfter(deadline)) {
                throw new Problem("the demo council could not be loaded: %s did not show %s within %d seconds"
                        .formatted(path, find.capture().values(), FOUND_WITHIN.toSeconds()));
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Problem("interrupted");
            }
        }
    }

    private boolean alreadyDone(Service service, Call call, String token) {
        Unless unless = call.unless();
        JsonNode answer = api.get(service, captures.filledIn(unless.path()), token).body();
        JsonNode value = answer.at(unless.at());
        boolean there = !value.isMissingNode() && !value.isNull();
        boolean done = unless.is() == null || unless.is().isNull() ? there : there && value.asText().equals(unless.is().asText());
        if (done) {
            captures.take(call.capture(), answer);
        }
        return done;
    }

    private Map<String, String> headers(Service service, Call call, String token) {
        var headers = new HashMap<String, String>();
        if (call.key() != null) {
            headers.put("Idempotency-Key", captures.filledIn(call.key()));
        }
        if (call.ifMatch() != null) {
            String path = captures.filledIn(call.ifMatch());
            Answer current = api.get(service, path, token);
            headers.put("If-Match", current.etag().orElseThrow(() -> new Problem(
                    "the demo council could not be loaded: GET %s gave no ETag, but %s".formatted(path, current.complaint()))));
        }
        return headers;
    }

    private String token(List<String> roles) {
        List<String> named = roles == null || roles.isEmpty() ? List.of(Role.READER.claim()) : roles;
        return tokens.forCommandLine(named.stream().map(Role::named).toArray(Role[]::new));
    }
}
