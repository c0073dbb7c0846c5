package org.goodschool.chassis.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name that a caller gave to one request, so that it may be sent again.
 *
 * @param key a digest of what the caller sent, which may be anything, a person's name too
 * @param requestHash tells a repeated request from another one under the same key
 */
public record IdempotencyKey(String actor, String key, String requestHash) {

    /** @param request everything that makes it this request and no other: address and body */
    public static IdempotencyKey of(String actor, String key, String request) {
        return new IdempotencyKey(actor, hash(key), hash(request));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keys of two callers never meet. */
    String name() {
        return actor + "\n" + key;
    }
}
