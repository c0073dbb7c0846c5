package org.goodschool.chassis.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.goodschool.chassis.command.Cause;

/** Who asks, and under which conditions: what the conventions of docs/rest.md take from a request's headers. */
@RequestScoped
public class Caller {

    /** What is needed of the request after it has left the event loop's hands. */
    public record Request(String actor, String requestId, String correlationId, String idempotencyKey, Long ifMatch,
            boolean matchesAny, String target) {

        public Cause cause() {
            return new Cause(actor, correlationId, "request:" + requestId, null);
        }

        boolean conditional() {
            return ifMatch != null || matchesAny;
        }
    }

    private static final int LONGEST_HEADER = 200;

    @Inject
    SecurityIdentity identity;

    @Inject
    RoutingContext http;

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public Request request() {
        String ifMatch = header("If-Match");
        boolean any = "*".equals(ifMatch);
        return new Request(
                identity.getPrincipal().getName(),
                http.get(RequestId.KEY),
                correlationId(),
                header("Idempotency-Key"),
                ifMatch == null || any ? null : version(ifMatch),
                any,
                http.request().method() + " " + http.request().uri());
    }

    private String correlationId() {
        String id = header("X-Correlation-Id");
        if (id != null && !RequestId.isCorrelationId(id)) {
            throw ProblemException.badRequest("X-Correlation-Id", "must be an id: letters, digits and ._:#/+=~-");
        }
        return id;
    }

    private String header(String name) {
        String value = http.request().getHeader(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_HEADER || value.indexOf('\0') >= 0) {
            throw ProblemException.badRequest(name, "must be at most " + LONGEST_HEADER + " characters");
        }
        return value.strip();
    }

    private static long version(String etag) {
        String digits = etag.startsWith("\"") && etag.endsWith("\"") && etag.length() > 2
                ? etag.substring(1, etag.length() - 1) : "";
        if (digits.isEmpty() || digits.length() > 18 || !digits.chars().allMatch(Character::isDigit)) {
            throw ProblemException.badRequest("If-Match", "must be the ETag of the resource as you read it, such as \"3\"");
        }
        return Long.parseLong(digits);
    }
}
