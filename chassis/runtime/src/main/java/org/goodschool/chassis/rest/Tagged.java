package org.goodschool.chassis.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;

/** Answers one resource with its version as the strong ETag, or 304 to a caller who has it already. */
public final class Tagged {

    private Tagged() {
    }

    public static Response ok(RoutingContext http, Object body, long version) {
        String etag = "\"" + version + "\"";
        boolean known = etag.equals(http.request().getHeader("If-None-Match"));
        return (known ? Response.notModified() : Response.ok(body)).header("ETag", etag).build();
    }
}
