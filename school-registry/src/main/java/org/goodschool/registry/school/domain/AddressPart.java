package org.goodschool.registry.school.domain;

import java.util.Locale;
import java.util.function.Function;

/** The parts of an address, each a fact of the school or group that has it, which its list of facts calls by the same name. */
public enum AddressPart {
    STREET(Address::street),
    LOCALITY(Address::locality),
    ADDRESS3(Address::address3),
    TOWN(Address::town),
    COUNTY(Address::county),
    POSTCODE(Address::postcode);

    private final Function<Address, String> reader;

    AddressPart(Function<Address, String> reader) {
        this.reader = reader;
    }

    /** Its name among the facts of what has the address. */
    public String path() {
        return "address." + name().toLowerCase(Locale.ROOT);
    }

    public String of(Address address) {
        return reader.apply(address);
    }
}
