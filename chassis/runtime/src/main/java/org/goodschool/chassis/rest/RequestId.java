package org.goodschool.chassis.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives each request an id: it stands in the log, in the answer, and as the cause of the events that follow. */
public class RequestId {

    static final String KEY = "goodschool.request-id";
    private static final String LONGEST_CORRELATION_ID = "\\S{1,200}";

    @ServerRequestFilter(preMatching = true)
    public void assign(ContainerRequestContext request, RoutingContext http) {
        String id = UUID.randomUUID().toString();
        http.put(KEY, id);
        MDC.put("requestId", id);
        String correlation = request.getHeaderString("X-Correlation-Id");
        if (correlation != null && correlation.matches(LONGEST_CORRELATION_ID)) {
            MDC.put("correlationId", correlation);
        }
    }

    @ServerResponseFilter
    public void answer(ContainerResponseContext response, RoutingContext http) {
        String id = http.get(KEY);
        if (id != null) {
            response.getHeaders().putSingle("X-Request-Id", id);
        }
    }
}
