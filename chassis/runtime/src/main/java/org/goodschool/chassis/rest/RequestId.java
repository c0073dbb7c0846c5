package org.goodschool.chassis.rest;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives each request an id: it stands in the log, in the answer, and as the cause of the events that follow. */
public class RequestId {

    static final String KEY = "goodschool.request-id";
    /** No room for a name or an address of a person: it stands in events, topics and logs for ever. */
    private static final Pattern CORRELATION_ID = Pattern.compile("[A-Za-z0-9._:#/+=~-]{1,200}");

    /** An event tells what was, what is and what changed: three times this still is a record that Kafka takes. */
    private static final int LARGEST_BODY = 250_000;
    private static final String IMPORTS = "/v1/imports";

    /** Files may be large, commands are not. A body of unknown length cannot be judged before it has been read. */
    @ServerRequestFilter(preMatching = true)
    public Response limit(RoutingContext http) {
        String length = http.request().getHeader("Content-Length");
        boolean tooLarge = length != null && (length.length() > 9 || Integer.parseInt(length) > LARGEST_BODY);
        if (http.request().path().equals(IMPORTS) || !tooLarge && !ofUnknownLength(http.request())) {
            return null;
        }
        return ProblemException.of(413, "too-large", "Too large",
                "A command has at most " + LARGEST_BODY + " bytes, and a Content-Length that says so.").problem().toResponse();
    }

    /** HTTP/2 has no header that says so: there, a body without a length is one that has a type. */
    private static boolean ofUnknownLength(HttpServerRequest request) {
        return request.getHeader("Transfer-Encoding") != null || request.version() == HttpVersion.HTTP_2
                && request.getHeader("Content-Length") == null && request.getHeader("Content-Type") != null;
    }

    @ServerRequestFilter(preMatching = true)
    public void assign(ContainerRequestContext request, RoutingContext http) {
        String id = UUID.randomUUID().toString();
        http.put(KEY, id);
        MDC.put("requestId", id);
        String correlation = request.getHeaderString("X-Correlation-Id");
        if (correlation != null && isCorrelationId(correlation)) {
            MDC.put("correlationId", correlation);
        }
    }

    /** Whether a text is an id, in which nobody can be named. */
    public static boolean isCorrelationId(String text) {
        return CORRELATION_ID.matcher(text).matches();
    }

    @ServerResponseFilter
    public void answer(ContainerResponseContext response, RoutingContext http) {
        String id = http.get(KEY);
        if (id != null) {
            response.getHeaders().putSingle("X-Request-Id", id);
        }
    }
}
