package org.goodschool.chassis.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that an operation does not have: who asks for the state of another day where there is no
 * {@code asOf}, or writes {@code asof}, would otherwise be told what is so today as if it were the answer.
 */
@ApplicationScoped
public class UnknownParameters {

    private static final String API = "/v1/";

    private final Map<Method, KnownParameters> known = new ConcurrentHashMap<>();

    /** @return null to go on */
    @ServerRequestFilter
    public Response refuse(ResourceInfo resource, RoutingContext http) {
        if (http.request().query() == null || !http.request().path().startsWith(API)) {
            return null;
        }
        KnownParameters parameters = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        if (parameters.any()) {
            return null;
        }
        List<FieldError> errors = http.queryParams().entries().stream().map(Map.Entry::getKey).distinct().sorted()
                .filter(name -> !parameters.names().contains(name))
                .map(name -> new FieldError(name, parameters.names().isEmpty() ? "is no parameter of this operation, which has none"
                        : "is no parameter of this operation; it has " + parameters.names())).toList();
        return errors.isEmpty() ? null : ProblemException.badRequest(errors).problem().toResponse();
    }
}
