package org.goodschool.registry.school.domain;

import java.time.LocalDate;
import java.util.Set;
import org.goodschool.registry.provenance.domain.Source;

public sealed interface SchoolCommand {

    int urn();

    /**
     * A row of an extract: record whatever differs from what is known.
     *
     * @param stated the facts that the extract has a column for; the others stay as they are
     */
    record RecordSchool(int urn, SchoolDetails details, Set<SchoolField> stated, Source source)
            implements SchoolCommand {
    }

    /**
     * An import is taken back: record again what was so before it.
     *
     * @param before as the register knew the school then; unregistered where the import brought it, which then only loses the
     *     date of its facts, so that the right file is heard however old it is
     * @param changedSince the first day on which facts that are taken back were said to hold; null where there are none
     * @param closedSince the last day of the school by a closure that is taken back; null where there is none
     */
    record RestoreSchool(int urn, School before, LocalDate changedSince, LocalDate closedSince, String reason, Source source) implements SchoolCommand {
    }

    record RegisterSchool(int urn, SchoolDetails details) implements SchoolCommand {
    }

    /** @param changedOn since when it is so, today or before; null where it holds from the day it is recorded */
    record ChangeSchoolDetails(int urn, SchoolDetails details, LocalDate changedOn, String reason, LocalDate today)
            implements SchoolCommand {
    }

    /**
     * @param reason in the person's words
     * @param closureReason in GIAS's words; null where the person does not say it in these: those that are known stay
     */
    record CloseSchool(int urn, LocalDate closedOn, String reason, String closureReason, LocalDate today) implements SchoolCommand {
    }

    record ReopenSchool(int urn, LocalDate reopenedOn, String reason, LocalDate today) implements SchoolCommand {
    }
}
