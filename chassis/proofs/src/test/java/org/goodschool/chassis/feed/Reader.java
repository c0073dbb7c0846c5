package org.goodschool.chassis.feed;

import java.util.List;

/** Somebody who pages through the events, each time from where the last page ended. */
interface Reader {

    /** The next page, and what is on it is behind the reader. */
    List<Seen.Entry> page(int limit);
}
