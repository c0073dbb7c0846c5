package org.goodschool.registry.school.domain;

import static org.goodschool.registry.school.domain.AddressPart.ADDRESS3;
import static org.goodschool.registry.school.domain.AddressPart.COUNTY;
import static org.goodschool.registry.school.domain.AddressPart.LOCALITY;
import static org.goodschool.registry.school.domain.AddressPart.POSTCODE;
import static org.goodschool.registry.school.domain.AddressPart.STREET;
import static org.goodschool.registry.school.domain.AddressPart.TOWN;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

public record Address(String street, String locality, String address3, String town, String county, String postcode) {

    /** In characters: of each part, whoever tells it. */
    public static final int LONGEST = 300;

    public static final Address UNKNOWN = new Address(null, null, null, null, null, null);

    /** Puts an address together part by part. */
    public static Address of(Function<AddressPart, String> value) {
        return new Address(value.apply(STREET), value.apply(LOCALITY), value.apply(ADDRESS3), value.apply(TOWN), value.apply(COUNTY),
                value.apply(POSTCODE));
    }

    /** The parts that are longer than an address may be. */
    public List<AddressPart> tooLong() {
        return Stream.of(AddressPart.values()).filter(part -> part.of(this) != null && part.of(this).length() > LONGEST).toList();
    }
}
