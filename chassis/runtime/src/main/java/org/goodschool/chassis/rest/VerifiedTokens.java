package org.goodschool.chassis.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks a token's signature once and remembers it for a moment: a caller sends the same token with every request, and
 * the check costs more than any command. A token is forgotten when it expires, and after a minute at the latest, so that
 * a signing key which the identity provider withdraws is soon refused.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens implements HttpAuthenticationMechanism {

    static final String BEARER = "Bearer ";
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 1000;

    private record Verified(SecurityIdentity identity, Instant expires) {
    }

    @Inject
    OidcAuthenticationMechanism oidc;

    private final Clock clock = Clock.systemUTC();
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterWrite(REMEMBERED).build();

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext http, IdentityProviderManager identities) {
        String header = authorization(http);
        if (header == null || !header.startsWith(BEARER)) {
            return oidc.authenticate(http, identities);
        }
        Verified known = verified.getIfPresent(header);
        if (known != null && clock.instant().isBefore(known.expires())) {
            return Uni.createFrom().item(known.identity());
        }
        return oidc.authenticate(http, identities).invoke(identity -> remember(header, identity));
    }

    /** What the mechanism behind this one looks for is a header: a browser's cookie is handed on as one. */
    private static String authorization(RoutingContext http) {
        String header = http.request().getHeader("Authorization");
        if (header != null) {
            return header;
        }
        String ofBrowser = PageSession.authorization(http);
        if (ofBrowser != null) {
            http.request().headers().set("Authorization", ofBrowser);
        }
        return ofBrowser;
    }

    private void remember(String header, SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0) {
            verified.put(header, new Verified(identity, Instant.ofEpochSecond(token.getExpirationTime())));
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext http) {
        return oidc.getChallenge(http);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext http) {
        return oidc.getCredentialTransport(http);
    }
}
