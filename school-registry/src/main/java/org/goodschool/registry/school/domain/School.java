package org.goodschool.registry.school.domain;

import static org.goodschool.registry.school.domain.SchoolField.ESTABLISHMENT_NUMBER;
import static org.goodschool.registry.school.domain.SchoolField.LA_CODE;
import static org.goodschool.registry.school.domain.SchoolField.OPENED_ON;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.SchoolCommand.RecordSchool;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolDetailsChanged;

/**
 * A school as the register knows it: null details before it is registered.
 *
 * @param overruled what files say of it, and a person has entered otherwise
 */
public record School(SchoolDetails details, LocalDate statedOn, Overruled overruled) {

    static final School UNKNOWN = new School(null, null);

    public School(SchoolDetails details, LocalDate statedOn) {
        this(details, statedOn, Overruled.NONE);
    }

    public boolean registered() {
        return details != null;
    }

    public boolean closed() {
        return registered() && details.closed();
    }

    /**
     * A school whose closing date was corrected to a later day was open until then.
     *
     * @param day that the events up to it were replayed for; null for all
     */
    public School on(LocalDate day) {
        return day == null || !closed() || details.closedOn() == null || !details.closedOn().isAfter(day) ? this
                : new School(details.with(Status.OPEN, null, null), statedOn, overruled);
    }

    boolean knowsNewerThan(Source source) {
        return statedOn != null && source.statedOn() != null && source.statedOn().isBefore(statedOn);
    }

    /** What a row says that counts; nothing does of one that is older than what is known. */
    public Heard<SchoolDetails> heard(RecordSchool row) {
        if (!registered() || knowsNewerThan(row.source())) {
            return new Heard<>(details, List.of(), overruled);
        }
        Heard<SchoolDetails> heard =
                Heard.of(SchoolField.class, row.stated(), details, row.details(), overruled, SchoolDetails::of);
        boolean renumbered = overruled.has(LA_CODE) || overruled.has(ESTABLISHMENT_NUMBER);
        return renumbered ? heard.with(heard.details().withItsNumber()) : heard;
    }

    School now(SchoolDetails newDetails, Source source) {
        return new School(newDetails, source.newestAfter(statedOn),
                registered() ? overruled.after(SchoolField.values(), details, newDetails, source) : Overruled.NONE);
    }

    /**
     * Read as of a day, what was recorded before it may hold only later: so an event changes what it names, and no more. One
     * that holds before the school opened says nothing of it then, unless it is that it opened earlier.
     */
    School after(SchoolDetailsChanged changed) {
        if (!registered()) {
            return changed.changes().stream().anyMatch(change -> change.field().equals(OPENED_ON.path()))
                    ? now(changed.details(), changed.source()) : this;
        }
        School now = now(SchoolDetails.of(field -> FieldChange.after(changed.changes(), field, details, changed.details())),
                changed.source());
        return changed.overruled() == null ? now : new School(now.details, now.statedOn, Overruled.of(changed.overruled()));
    }
}
