package org.goodschool.registry.group.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** Comparing walks this list, so that no fact is forgotten. */
    private enum Field {
        NAME("name", GroupDetails::name),
        KIND("kind", GroupDetails::kind),
        TYPE("type", GroupDetails::type),
        TYPE_CODE("typeCode", GroupDetails::typeCode),
        STATUS("status", GroupDetails::status),
        REFERENCE("reference", GroupDetails::reference),
        COMPANIES_HOUSE_NUMBER("companiesHouseNumber", GroupDetails::companiesHouseNumber),
        UKPRN("ukprn", GroupDetails::ukprn),
        LA_CODE("laCode", GroupDetails::laCode),
        STREET("address.street", details -> details.address().street()),
        LOCALITY("address.locality", details -> details.address().locality()),
        ADDRESS3("address.address3", details -> details.address().address3()),
        TOWN("address.town", details -> details.address().town()),
        COUNTY("address.county", details -> details.address().county()),
        POSTCODE("address.postcode", details -> details.address().postcode()),
        OPENED_ON("openedOn", GroupDetails::openedOn),
        INCORPORATED_ON("incorporatedOn", GroupDetails::incorporatedOn),
        CLOSED_ON("closedOn", GroupDetails::closedOn);

        private final String path;
        private final Function<GroupDetails, Object> reader;

        Field(String path, Function<GroupDetails, Object> reader) {
            this.path = path;
            this.reader = reader;
        }
    }

    public GroupDetails {
        address = address == null ? Address.UNKNOWN : address;
    }

    public boolean closed() {
        return status == GroupStatus.CLOSED;
    }

    /** The first day of it that anybody tells; null where nobody does. */
    LocalDate began() {
        return openedOn != null ? openedOn : incorporatedOn;
    }

    GroupDetails with(GroupStatus newStatus, LocalDate newClosedOn) {
        return new GroupDetails(name, kind, type, typeCode, newStatus, reference, companiesHouseNumber, ukprn, laCode, address,
                openedOn, incorporatedOn, newClosedOn);
    }

    /** With what no file of members tells, and no file at all: these stay as they are known. */
    GroupDetails keeping(GroupDetails known, boolean wholeRow) {
        return new GroupDetails(name, kind, type, typeCode, status, reference, companiesHouseNumber,
                wholeRow ? ukprn : known.ukprn, known.laCode, wholeRow ? address : known.address,
                openedOn, incorporatedOn, closedOn);
    }

    List<FieldChange> changesTo(GroupDetails other) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field field : Field.values()) {
            Object from = field.reader.apply(this);
            Object to = field.reader.apply(other);
            if (!Objects.equals(from, to)) {
                changes.add(new FieldChange(field.path, text(from), text(to)));
            }
        }
        return changes;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
