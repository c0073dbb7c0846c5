package org.goodschool.chassis.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/** Bearer tokens for tests, signed by a key pair that this process made. */
public final class Tokens {

    private static final KeyPair KEYS = keys();

    private Tokens() {
    }

    public static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    public static String withRoles(String... roles) {
        return forUser("test-officer", roles);
    }

    public static String forUser(String user, String... roles) {
        return validFor(Duration.ofHours(1), user, roles);
    }

    public static String validFor(Duration time, String user, String... roles) {
        return Jwt.issuer("https://goodschool.local").audience("goodschool").subject(user).upn(user)
                .groups(Set.of(roles)).expiresIn(time).sign(KEYS.getPrivate());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
