package org.goodschool.performance.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.goodschool.chassis.rest.PageSession;
import org.goodschool.chassis.rest.Problem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What every page comes with: it is kept by nobody, and nothing but its own style goes with it. And a refusal is for a person
 * to read: one without a valid token is answered with the way in.
 */
public class PageAnswers {

    private static final int UNAUTHORIZED = 401;
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    @Inject
    Pages pages;

    @Inject
    @Location("page/refusal.html")
    Template refusal;

    @Inject
    @Location("page/sign-in.html")
    Template signIn;

    @ServerResponseFilter
    public void answer(ContainerResponseContext response, RoutingContext http) {
        if (!PageSession.isPage(http)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle("Content-Security-Policy", pages.policy());
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("X-Frame-Options", "DENY");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Resource-Policy", "same-origin");
        if (Problem.MEDIA_TYPE.isCompatible(response.getMediaType()) && response.getEntity() instanceof Map<?, ?> problem) {
            response.setEntity(pages.drawAtOnce(response.getStatus() == UNAUTHORIZED
                    ? SignInResource.form(signIn, http.request().uri(), null)
                    : refusal.data("problem", problem)), null, HTML);
        }
    }
}
