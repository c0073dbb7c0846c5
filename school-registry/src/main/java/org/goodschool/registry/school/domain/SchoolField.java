package org.goodschool.registry.school.domain;

import java.util.function.Function;

/** Each fact of a school by its name in events and REST: comparing and merging walk this list, so that none is forgotten. */
public enum SchoolField implements Fact<SchoolDetails> {
    NAME("name", SchoolDetails::name),
    LA_CODE("laCode", SchoolDetails::laCode),
    LA_NAME("laName", SchoolDetails::laName),
    ESTABLISHMENT_NUMBER("establishmentNumber", SchoolDetails::establishmentNumber),
    LA_ESTAB("laEstab", SchoolDetails::laEstab),
    TYPE("type", SchoolDetails::type),
    TYPE_CODE("typeCode", SchoolDetails::typeCode),
    KIND("kind", SchoolDetails::kind),
    MAINTAINED_BY_LA("maintainedByLa", SchoolDetails::maintainedByLa),
    PHASE("phase", SchoolDetails::phase),
    STATUS("status", SchoolDetails::status),
    LOW_AGE("lowAge", SchoolDetails::lowAge, true),
    HIGH_AGE("highAge", SchoolDetails::highAge, true),
    GENDER("gender", SchoolDetails::gender, true),
    RELIGIOUS_CHARACTER("religiousCharacter", SchoolDetails::religiousCharacter, true),
    DIOCESE("diocese", SchoolDetails::diocese, true),
    ADMISSIONS_POLICY("admissionsPolicy", SchoolDetails::admissionsPolicy, true),
    STREET(AddressPart.STREET),
    LOCALITY(AddressPart.LOCALITY),
    ADDRESS3(AddressPart.ADDRESS3),
    TOWN(AddressPart.TOWN),
    COUNTY(AddressPart.COUNTY),
    POSTCODE(AddressPart.POSTCODE),
    WEBSITE("website", SchoolDetails::website),
    TELEPHONE("telephone", SchoolDetails::telephone),
    EASTING("easting", SchoolDetails::easting, true),
    NORTHING("northing", SchoolDetails::northing, true),
    OPENED_ON("openedOn", SchoolDetails::openedOn, true),
    CLOSED_ON("closedOn", SchoolDetails::closedOn),
    CAPACITY("capacity", SchoolDetails::capacity, true),
    PUPILS("pupils", SchoolDetails::pupils, true),
    UKPRN("ukprn", SchoolDetails::ukprn, true),
    CLOSURE_REASON("closureReason", SchoolDetails::closureReason);

    private final String path;
    private final Function<SchoolDetails, Object> reader;
    private final boolean lasting;

    SchoolField(AddressPart part) {
        this(part.path(), details -> part.of(details.address()));
    }

    SchoolField(String path, Function<SchoolDetails, Object> reader) {
        this(path, reader, false);
    }

    SchoolField(String path, Function<SchoolDetails, Object> reader, boolean lasting) {
        this.path = path;
        this.reader = reader;
        this.lasting = lasting;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Object of(SchoolDetails details) {
        return reader.apply(details);
    }

    @Override
    public SchoolField lead() {
        return switch (this) {
            case TYPE_CODE, KIND, MAINTAINED_BY_LA -> TYPE;
            case LA_ESTAB -> ESTABLISHMENT_NUMBER;
            case CLOSED_ON, CLOSURE_REASON -> STATUS;
            default -> null;
        };
    }

    @Override
    public boolean derived() {
        return lead() == TYPE || this == LA_ESTAB;
    }

    /** C-4: a school that is proposed to close is open. */
    @Override
    public boolean sameWord(String one, String other) {
        return this == STATUS ? StillOpen.sameWord(Status.class, one, other) : Fact.super.sameWord(one, other);
    }

    /** A fact that a school does not lose: an older extract may supply it where the register has none. */
    boolean lasting() {
        return lasting;
    }
}
