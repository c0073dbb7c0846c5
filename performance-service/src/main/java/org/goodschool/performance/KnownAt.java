package org.goodschool.performance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The moment up to which a reader looks at what was recorded, as a statement's {@code :knownAt} takes it. */
public final class KnownAt {

    private static final OffsetDateTime EVERYTHING = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private KnownAt() {
    }

    /** @param knownAt null for all that is known: whose clock was ahead when it recorded something is not left out */
    public static OffsetDateTime parameter(Instant knownAt) {
        return knownAt == null ? EVERYTHING : knownAt.atOffset(ZoneOffset.UTC);
    }
}
