package org.goodschool.performance.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.PageSession;
import org.goodschool.chassis.rest.VerifiedTokens;

/** Where a person hands in a token, and the browser gets a cookie that opens pages until the token ends (ADR 19). */
@Path("/pages")
@Produces(Pages.HTML)
@PermitAll
@Tag(name = "Pages")
public class SignInResource {

    private static final String START = "/pages/council";
    private static final Pattern OUR_PAGES = Pattern.compile("/pages/([A-Za-z0-9/?&=:._-]|%[0-9A-Fa-f]{2}){0,200}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final Clock CLOCK = Clock.systemUTC();

    @Inject
    Pages pages;

    @Inject
    VerifiedTokens tokens;

    @Inject
    IdentityProviderManager identities;

    @Inject
    RoutingContext http;

    @Inject
    @Location("page/sign-in.html")
    Template template;

    /** @param why the last try did not work; null for a first one */
    static TemplateInstance form(Template template, String to, String why) {
        return template.data("to", ours(to)).data("why", why);
    }

    @GET
    @Path("sign-in")
    @Operation(operationId = "showSignIn", summary = "The form that a person signs in with")
    public Uni<String> show(@QueryParam("to") String to) {
        return pages.draw(form(template, to, null));
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "signIn", summary = "Takes a bearer token, and answers with a cookie that opens pages, and nothing else")
    @APIResponse(responseCode = "303", description = "To the page")
    @APIResponse(responseCode = "401", description = "The token is not valid, or no longer")
    public Uni<Response> signIn(@FormParam("token") String token, @FormParam("to") String to) {
        String handedIn = token == null ? "" : token.strip();
        if (!fromOurPages()) {
            return refused(to, "Please sign in from this page itself.");
        }
        if (!PageSession.canHold(handedIn)) {
            return refused(to, "This is not a token, or it is too long for a browser to keep.");
        }
        http.request().headers().set("Authorization", "Bearer " + handedIn);
        return tokens.authenticate(http, identities).onItemOrFailure().transformToUni((identity, failure) ->
                failure != null || identity == null ? refused(to, "The token is not valid, or no longer.")
                        : Uni.createFrom().item(Response.seeOther(URI.create(ours(to))).cookie(cookie(handedIn, seconds(identity))).build()));
    }

    @POST
    @Path("sign-out")
    @Operation(operationId = "signOut", summary = "Takes the cookie away")
    @APIResponse(responseCode = "303", description = "To the form")
    @APIResponse(responseCode = "401", description = "Asked for by another site")
    public Uni<Response> signOut() {
        return fromOurPages()
                ? Uni.createFrom().item(Response.seeOther(URI.create("/pages/sign-in")).cookie(cookie("", 0)).build())
                : refused(null, "Please sign out from one of these pages.");
    }

    /** Browsers say so; what is no browser says nothing. */
    private boolean fromOurPages() {
        String site = http.request().getHeader("Sec-Fetch-Site");
        return site == null || OWN_SITE.contains(site);
    }

    private Uni<Response> refused(String to, String why) {
        return pages.draw(form(template, to, why)).map(page -> Response.status(Response.Status.UNAUTHORIZED).entity(page).build());
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(PageSession.COOKIE).value(value).path(PageSession.PATH).httpOnly(true)
                .secure(!onThisMachine())
                .sameSite(NewCookie.SameSite.LAX).maxAge(seconds).build();
    }

    /** A request need not say which host it is for: nobody then knows it to be this one. */
    private boolean onThisMachine() {
        HostAndPort authority = http.request().authority();
        return authority != null && THIS_MACHINE.contains(authority.host());
    }

    private static int seconds(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? (int) Math.max(0, token.getExpirationTime() - Instant.now(CLOCK).getEpochSecond()) : 0;
    }

    /** Nobody is led to another site by a link to this one. */
    private static String ours(String to) {
        return to != null && OUR_PAGES.matcher(to).matches() && !to.startsWith("/pages/sign-") ? to : START;
    }
}
