package org.goodschool.local.token;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Bearer tokens for the local stack, signed with its own key. */
public record Tokens(LocalKeys keys) {

    private static final long SECONDS_AN_HOUR = 3600;

    public String mint(String user, Collection<Role> roles, int hours, Instant now) {
        var claims = new JwtClaims();
        claims.setIssuer(LocalKeys.ISSUER);
        claims.setAudience(LocalKeys.AUDIENCE);
        claims.setSubject(user);
        claims.setStringClaim("upn", user);
        claims.setStringListClaim("groups", roles.stream().map(Role::claim).distinct().toList());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.getEpochSecond() + hours * SECONDS_AN_HOUR));
        claims.setJwtId(UUID.randomUUID().toString());

        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(keys.key().getPrivateKey());
        signature.setKeyIdHeaderValue(keys.key().getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** For the command line's own calls: every role that a load or the demo may need, for one hour. */
    public String forCommandLine(Role... roles) {
        return mint("goodschool-cli", List.of(roles), 1, Instant.now());
    }
}
