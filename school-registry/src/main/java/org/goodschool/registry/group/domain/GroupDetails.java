package org.goodschool.registry.group.domain;

import static org.goodschool.registry.group.domain.GroupField.*;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.goodschool.registry.school.domain.Address;
import org.goodschool.registry.school.domain.FieldChange;

/**
 * All that the register holds of a group, its members aside; null where the source leaves it blank. Who heads it is personal
 * and is not kept.
 *
 * @param reference GIAS's second number of it: TR00811 of a trust, SP00884 of a sponsor
 * @param laCode of the authority whose group it is, where it is one authority's
 */
public record GroupDetails(
        String name,
        String kind,
        String type,
        String typeCode,
        GroupStatus status,
        String reference,
        String companiesHouseNumber,
        String ukprn,
        String laCode,
        Address address,
        LocalDate openedOn,
        LocalDate incorporatedOn,
        LocalDate closedOn) {

    public GroupDetails {
        address = address == null ? Address.UNKNOWN : address;
    }

    /** Puts a record together field by field: how a row that tells less is laid over what is known. */
    static GroupDetails of(Function<GroupField, Object> value) {
        return new GroupDetails(
                (String) value.apply(NAME),
                (String) value.apply(KIND),
                (String) value.apply(TYPE),
                (String) value.apply(TYPE_CODE),
                (GroupStatus) value.apply(STATUS),
                (String) value.apply(REFERENCE),
                (String) value.apply(COMPANIES_HOUSE_NUMBER),
                (String) value.apply(UKPRN),
                (String) value.apply(LA_CODE),
                Address.of(part -> (String) value.apply(GroupField.valueOf(part.name()))),
                (LocalDate) value.apply(OPENED_ON),
                (LocalDate) value.apply(INCORPORATED_ON),
                (LocalDate) value.apply(CLOSED_ON));
    }

    public boolean closed() {
        return status == GroupStatus.CLOSED;
    }

    /** The first day of it that anybody tells; null where nobody does. */
    LocalDate began() {
        return openedOn != null ? openedOn : incorporatedOn;
    }

    GroupDetails with(GroupStatus newStatus, LocalDate newClosedOn) {
        return of(field -> field == STATUS ? newStatus : field == CLOSED_ON ? newClosedOn : field.of(this));
    }

    List<FieldChange> changesTo(GroupDetails other) {
        return FieldChange.between(GroupField.values(), this, other);
    }
}
