package org.goodschool.chassis.inbox;

import java.util.Base64;

/** Bytes of whatever kind on their way to and from a bytea column. */
final class Base64Text {

    private Base64Text() {
    }

    static String of(byte[] bytes) {
        return bytes == null ? "" : Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] bytes(String text) {
        return text == null ? new byte[0] : Base64.getMimeDecoder().decode(text);
    }
}
