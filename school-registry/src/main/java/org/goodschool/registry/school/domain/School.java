package org.goodschool.registry.school.domain;

import java.time.LocalDate;
import org.goodschool.registry.provenance.domain.Source;

/** A school as the register knows it: null details before it is registered. */
public record School(SchoolDetails details, LocalDate statedOn) {

    static final School UNKNOWN = new School(null, null);

    public boolean registered() {
        return details != null;
    }

    public boolean closed() {
        return registered() && details.closed();
    }

    boolean knowsNewerThan(Source source) {
        return statedOn != null && source.statedOn() != null && source.statedOn().isBefore(statedOn);
    }

    School now(SchoolDetails newDetails, Source source) {
        return new School(newDetails, source.newestAfter(statedOn));
    }
}
