package org.goodschool.registry.group.domain;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.goodschool.registry.school.domain.AddressPart;
import org.goodschool.registry.school.domain.Fact;
import org.goodschool.registry.school.domain.StillOpen;

/** Each fact of a group by its name in events and REST: comparing and merging walk this list, so that none is forgotten. */
public enum GroupField implements Fact<GroupDetails> {
    NAME("name", GroupDetails::name),
    KIND("kind", GroupDetails::kind),
    TYPE("type", GroupDetails::type),
    TYPE_CODE("typeCode", GroupDetails::typeCode),
    STATUS("status", GroupDetails::status),
    REFERENCE("reference", GroupDetails::reference),
    COMPANIES_HOUSE_NUMBER("companiesHouseNumber", GroupDetails::companiesHouseNumber),
    UKPRN("ukprn", GroupDetails::ukprn),
    LA_CODE("laCode", GroupDetails::laCode),
    STREET(AddressPart.STREET),
    LOCALITY(AddressPart.LOCALITY),
    ADDRESS3(AddressPart.ADDRESS3),
    TOWN(AddressPart.TOWN),
    COUNTY(AddressPart.COUNTY),
    POSTCODE(AddressPart.POSTCODE),
    OPENED_ON("openedOn", GroupDetails::openedOn),
    INCORPORATED_ON("incorporatedOn", GroupDetails::incorporatedOn),
    CLOSED_ON("closedOn", GroupDetails::closedOn);

    private static final Set<GroupField> IN_NO_FILE = EnumSet.of(LA_CODE);
    private static final Set<GroupField> IN_NO_FILE_OF_MEMBERS =
            EnumSet.of(LA_CODE, UKPRN, STREET, LOCALITY, ADDRESS3, TOWN, COUNTY, POSTCODE);

    private final String path;
    private final Function<GroupDetails, Object> reader;

    GroupField(AddressPart part) {
        this(part.path(), details -> part.of(details.address()));
    }

    GroupField(String path, Function<GroupDetails, Object> reader) {
        this.path = path;
        this.reader = reader;
    }

    /** What a row tells of a group, its own or a member's. */
    static Set<GroupField> stated(boolean wholeRow) {
        Set<GroupField> stated = EnumSet.allOf(GroupField.class);
        stated.removeAll(wholeRow ? IN_NO_FILE : IN_NO_FILE_OF_MEMBERS);
        return stated;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Object of(GroupDetails details) {
        return reader.apply(details);
    }

    @Override
    public GroupField lead() {
        return switch (this) {
            case KIND, TYPE_CODE -> TYPE;
            case CLOSED_ON -> STATUS;
            default -> null;
        };
    }

    @Override
    public boolean derived() {
        return lead() == TYPE;
    }

    /** A group that is proposed to close is open. */
    @Override
    public boolean sameWord(String one, String other) {
        return this == STATUS ? StillOpen.sameWord(GroupStatus.class, one, other) : Fact.super.sameWord(one, other);
    }
}
