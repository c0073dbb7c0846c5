package org.goodschool.chassis.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.goodschool.chassis.eventstore.Json;

/**
 * Where a page ended, which does not move when other rows come or go.
 *
 * @param of the list and the order that it is a place of: any text would be a place of some other
 * @param sortedBy the last row's value; null where it has none, and comes after all that have one
 * @param key of the last row
 */
record PageCursor(String of, String sortedBy, String key) {

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(this));
    }

    private static String text(PageCursor cursor) {
        return (cursor.sortedBy() == null ? "" : cursor.sortedBy()) + cursor.key();
    }

    static PageCursor of(String text) {
        PageCursor cursor = Json.read(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8), PageCursor.class);
        if (cursor == null || cursor.key() == null || text(cursor).indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        return cursor;
    }
}
