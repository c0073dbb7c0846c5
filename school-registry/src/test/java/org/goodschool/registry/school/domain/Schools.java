package org.goodschool.registry.school.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.SchoolCommand.RecordSchool;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolClosed;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolRegistered;

/** Invented schools for tests. */
final class Schools {

    static final int URN = 900_001;
    static final LocalDate OPENED = LocalDate.of(1996, 9, 1);

    static final SchoolDetails LARKMOOR = new SchoolDetails(
            "Larkmoor Primary School", "001", "Fenmarsh", 2001, "0012001", "Community school", "01", Kind.MAINSTREAM,
            true, "Primary", Status.OPEN, 4, 11, "Mixed", "Does not apply", null, "Not applicable",
            new Address("Mill Lane", null, null, "Larkmoor", "Fenmarsh", "FM1 1AA"), "www.larkmoor.example", null,
            600_000, 300_000, OPENED, null, 210, 198, "10000001", null);

    private Schools() {
    }

    static Source extract(String statedOn) {
        return new Source("extract.csv", 2, "import-1", LocalDate.parse(statedOn));
    }

    static SchoolRegistered registered(SchoolDetails details, String statedOn) {
        return new SchoolRegistered(URN, details, extract(statedOn));
    }

    static SchoolClosed closed(String closedOn, String reason, Source source) {
        return new SchoolClosed(URN, LARKMOOR.laCode(), LARKMOOR.name(), LocalDate.parse(closedOn), reason, source,
                source.file() == null ? null : reason);
    }

    static RecordSchool row(SchoolDetails details, String statedOn) {
        return new RecordSchool(URN, details, EnumSet.allOf(SchoolField.class), extract(statedOn));
    }

    static SchoolDetails with(SchoolDetails details, SchoolField field, Object value) {
        return SchoolDetails.of(other -> other == field ? value : other.of(details));
    }

    static SchoolDetails closedOn(String date) {
        return LARKMOOR.with(Status.CLOSED, LocalDate.parse(date), null);
    }
}
