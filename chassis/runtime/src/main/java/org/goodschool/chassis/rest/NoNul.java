package org.goodschool.chassis.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** PostgreSQL keeps no U+0000 and answers the question for it with an error, as if the service had failed. */
@ApplicationScoped
public class NoNul {

    /** @return null to go on */
    @ServerRequestFilter(preMatching = true)
    public Response refuse(RoutingContext http) {
        return http.request().uri().contains("%00")
                ? ProblemException.badRequest("address", "must not have the character U+0000 (%00)").problem().toResponse() : null;
    }
}
