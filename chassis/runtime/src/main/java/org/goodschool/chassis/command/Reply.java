package org.goodschool.chassis.command;

import java.util.Map;

/**
 * What a command answers, in a form that can be kept and given again.
 *
 * @param body as sent, null where there is none
 * @param replayed whether it was given before, under the same Idempotency-Key
 */
public record Reply(int status, Map<String, String> headers, String body, boolean replayed) {

    public static Reply of(int status, Map<String, String> headers, String body) {
        return new Reply(status, headers, body, false);
    }
}
