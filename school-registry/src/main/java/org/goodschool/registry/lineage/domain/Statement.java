package org.goodschool.registry.lineage.domain;

import java.time.LocalDate;
import org.goodschool.registry.provenance.domain.Source;

/**
 * A link as one of its two ends tells it. GIAS lists most links under both schools: the old one with the day on which it
 * closed, the new one with the day on which it opened.
 *
 * @param toldBy the school under which it is listed
 * @param type GIAS's kind of link, as published
 * @param on null where the publisher gives no date
 * @param linkedName the other school's name, as it stands there
 */
public record Statement(int toldBy, String type, String kind, LocalDate on, String linkedName, Source source) {

    /** What is said, whoever's file says it. */
    record Words(int toldBy, String type, LocalDate on) {
    }

    Words words() {
        return new Words(toldBy, type, on);
    }

    public boolean byHand() {
        return source.equals(Source.BY_HAND);
    }

    boolean olderThan(Statement other) {
        LocalDate mine = source.statedOn();
        LocalDate others = other.source.statedOn();
        return mine != null && others != null && mine.isBefore(others);
    }
}
