package org.goodschool.registry.school.domain;

import java.util.ArrayList;
import java.util.List;

public record Address(String street, String locality, String address3, String town, String county, String postcode) {

    /** In characters: of each part, whoever tells it. */
    public static final int LONGEST = 300;

    public static final Address UNKNOWN = new Address(null, null, null, null, null, null);

    /** The names of the parts that are longer than an address may be. */
    public List<String> tooLong() {
        List<String> parts = new ArrayList<>();
        tooLong("street", street, parts);
        tooLong("locality", locality, parts);
        tooLong("address3", address3, parts);
        tooLong("town", town, parts);
        tooLong("county", county, parts);
        tooLong("postcode", postcode, parts);
        return parts;
    }

    private static void tooLong(String part, String text, List<String> parts) {
        if (text != null && text.length() > LONGEST) {
            parts.add(part);
        }
    }
}
