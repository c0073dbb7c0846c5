package org.goodschool.chassis.eventstore;

/** What the writer believes of the stream it appends to. */
public sealed interface ExpectedVersion {

    /** The number that {@code append_events} takes. */
    long code();

    /** There is no such stream yet. */
    record None() implements ExpectedVersion {
        @Override
        public long code() {
            return 0;
        }
    }

    record Exact(long version) implements ExpectedVersion {
        public Exact {
            if (version < 1) {
                throw new IllegalArgumentException("a stream's version is 1 or more, not " + version);
            }
        }

        @Override
        public long code() {
            return version;
        }
    }

    record Any() implements ExpectedVersion {
        @Override
        public long code() {
            return -1;
        }
    }

    /** At whatever version, but it must be there. */
    record Exists() implements ExpectedVersion {
        @Override
        public long code() {
            return -2;
        }
    }

    /** The version that a load gave: 0 where there was no stream. */
    static ExpectedVersion of(long loaded) {
        return loaded == 0 ? new None() : new Exact(loaded);
    }
}
