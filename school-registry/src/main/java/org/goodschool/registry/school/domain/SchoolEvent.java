package org.goodschool.registry.school.domain;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.provenance.domain.Sourced;

public sealed interface SchoolEvent extends Sourced {

    int urn();

    @EventType(value = "SchoolRegistered", version = 2, when = "A school is entered in the register for the first time, from an extract or by hand.")
    record SchoolRegistered(int urn, SchoolDetails details, Source source) implements SchoolEvent {
        /** What is only proposed is there to be read since it is proposed: since the day of the file, or that of recording. */
        @Override
        public LocalDate validFrom() {
            if (details.status() == Status.PROPOSED_TO_OPEN) {
                return source.statedOn() == null ? null : Days.earlier(source.statedOn(), details.openedOn());
            }
            return details.openedOn() == null ? LocalDate.MIN : details.openedOn();
        }
    }

    /**
     * @param changes none where an import is taken back and with it only the date as of which it told the facts, or where a
     *     file confirms what a person had entered against files
     * @param overruled all that files say of the school and a person has entered otherwise, where that is not what
     *     {@code changes} make of it; null where it is
     */
    @EventType(value = "SchoolDetailsChanged", version = 2, when = "Facts of a registered school differ from what the register held; closing and reopening have events of their own.")
    record SchoolDetailsChanged(
            int urn, SchoolDetails details, List<FieldChange> changes, LocalDate validFrom, String reason, Source source,
            List<Overruled.Word> overruled)
            implements SchoolEvent {
        public SchoolDetailsChanged {
            changes = List.copyOf(changes);
        }

        public SchoolDetailsChanged(
                int urn, SchoolDetails details, List<FieldChange> changes, LocalDate validFrom, String reason, Source source) {
            this(urn, details, changes, validFrom, reason, source, null);
        }
    }

    /**
     * @param reason in the words of who tells it: of the file, or of the person who closed the school or took an import back
     * @param closureReason in GIAS's words; null where none of these is known to be it, and in events that were recorded
     *     before it was asked for
     */
    @EventType(value = "SchoolClosed", when = "A school that was open, or proposed to open, is closed.")
    record SchoolClosed(
            int urn, String laCode, String name, LocalDate closedOn, String reason, Source source, String closureReason)
            implements SchoolEvent {

        /** What a file said before it had a field of its own, it said as the reason. */
        String knownClosureReason() {
            return closureReason == null && source.file() != null ? reason : closureReason;
        }

        @Override
        public LocalDate validFrom() {
            return closedOn == null ? source.statedOn() : closedOn;
        }
    }

    /**
     * @param before the last closing date as it was known until now; null where none was
     * @param closedOn the right one; null where none is known any more
     */
    @EventType(value = "SchoolClosureCorrected", when = "A closed school closed on another day than the register held: until that day it was open, and since then it is closed.")
    record SchoolClosureCorrected(
            int urn, String laCode, String name, LocalDate before, LocalDate closedOn, String reason, Source source)
            implements SchoolEvent {
        @Override
        public LocalDate validFrom() {
            return before == null ? LocalDate.MIN : Days.earlier(before, closedOn);
        }
    }

    @EventType(value = "SchoolReopened", when = "A school that the register held as closed is open.")
    record SchoolReopened(int urn, String laCode, String name, LocalDate reopenedOn, String reason, Source source)
            implements SchoolEvent {
        @Override
        public LocalDate validFrom() {
            return reopenedOn;
        }
    }
}
