package org.goodschool.chassis.feed;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;

/**
 * A place in the order of commits: the transaction and the position within it. Neither alone is enough (docs/adr/0001).
 *
 * @param tx an xid8, unsigned, as text
 */
public record FeedPosition(String tx, long position) {

    private static final int LONGEST_TX = 19;

    private static final Comparator<FeedPosition> ORDER = Comparator
            .comparing((FeedPosition place) -> new BigInteger(place.tx())).thenComparingLong(FeedPosition::position);

    public static final FeedPosition START = new FeedPosition("0", 0);

    /** Before the first event of a transaction. */
    public static FeedPosition before(String tx) {
        return new FeedPosition(tx, 0);
    }

    public boolean isBefore(FeedPosition other) {
        return ORDER.compare(this, other) < 0;
    }

    public FeedPosition orLater(FeedPosition other) {
        return isBefore(other) ? other : this;
    }

    public String cursor() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((tx + ":" + position).getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws IllegalArgumentException for what no answer of ours ever contained */
    public static FeedPosition of(String cursor) {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        int colon = text.indexOf(':');
        if (colon < 1 || colon > LONGEST_TX || !text.substring(0, colon).chars().allMatch(Character::isDigit)) {
            throw new IllegalArgumentException("not a cursor of this feed");
        }
        return new FeedPosition(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }
}
