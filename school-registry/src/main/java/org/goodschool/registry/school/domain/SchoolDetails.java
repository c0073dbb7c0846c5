package org.goodschool.registry.school.domain;

import static org.goodschool.registry.school.domain.SchoolField.*;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * All that the register holds of a school; null where the source leaves it blank.
 *
 * @param closureReason in GIAS's words: why it closed, or is proposed to close
 */
public record SchoolDetails(
        String name,
        String laCode,
        String laName,
        Integer establishmentNumber,
        String laEstab,
        String type,
        String typeCode,
        Kind kind,
        boolean maintainedByLa,
        String phase,
        Status status,
        Integer lowAge,
        Integer highAge,
        String gender,
        String religiousCharacter,
        String diocese,
        String admissionsPolicy,
        Address address,
        String website,
        String telephone,
        Integer easting,
        Integer northing,
        LocalDate openedOn,
        LocalDate closedOn,
        Integer capacity,
        Integer pupils,
        String ukprn,
        String closureReason) {

    /** How GIAS says that there is none of what it has a word for. */
    public static final String NOT_APPLICABLE = "Not applicable";

    public SchoolDetails {
        address = address == null ? Address.UNKNOWN : address;
    }

    /** Puts a record together field by field: how an extract that lacks columns is laid over what is known. */
    static SchoolDetails of(Function<SchoolField, Object> value) {
        return new SchoolDetails(
                (String) value.apply(NAME),
                (String) value.apply(LA_CODE),
                (String) value.apply(LA_NAME),
                (Integer) value.apply(ESTABLISHMENT_NUMBER),
                (String) value.apply(LA_ESTAB),
                (String) value.apply(TYPE),
                (String) value.apply(TYPE_CODE),
                (Kind) value.apply(KIND),
                (Boolean) value.apply(MAINTAINED_BY_LA),
                (String) value.apply(PHASE),
                (Status) value.apply(STATUS),
                (Integer) value.apply(LOW_AGE),
                (Integer) value.apply(HIGH_AGE),
                (String) value.apply(GENDER),
                (String) value.apply(RELIGIOUS_CHARACTER),
                (String) value.apply(DIOCESE),
                (String) value.apply(ADMISSIONS_POLICY),
                Address.of(part -> (String) value.apply(SchoolField.valueOf(part.name()))),
                (String) value.apply(WEBSITE),
                (String) value.apply(TELEPHONE),
                (Integer) value.apply(EASTING),
                (Integer) value.apply(NORTHING),
                (LocalDate) value.apply(OPENED_ON),
                (LocalDate) value.apply(CLOSED_ON),
                (Integer) value.apply(CAPACITY),
                (Integer) value.apply(PUPILS),
                (String) value.apply(UKPRN),
                (String) value.apply(CLOSURE_REASON));
    }

    /** DfE's number of a school in its authority: LA code and the four digits of the establishment number. */
    public static String laEstab(String laCode, Integer establishmentNumber) {
        return laCode == null || establishmentNumber == null ? null : laCode + String.format("%04d", establishmentNumber);
    }

    public boolean closed() {
        return status == Status.CLOSED;
    }

    /** As it is by an opening or a closure, which tell these three. */
    SchoolDetails with(Status newStatus, LocalDate newClosedOn, String newClosureReason) {
        return of(field -> switch (field) {
            case STATUS -> newStatus;
            case CLOSED_ON -> newClosedOn;
            case CLOSURE_REASON -> newClosureReason;
            default -> field.of(this);
        });
    }

    /** Where a part of its number is a person's and a part a publisher's. */
    SchoolDetails withItsNumber() {
        return of(field -> field == LA_ESTAB ? laEstab(laCode, establishmentNumber) : field.of(this));
    }

    List<FieldChange> changesTo(SchoolDetails other) {
        return FieldChange.between(SchoolField.values(), this, other);
    }
}
