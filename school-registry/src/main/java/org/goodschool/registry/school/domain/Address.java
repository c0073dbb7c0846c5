package org.goodschool.registry.school.domain;

public record Address(String street, String locality, String address3, String town, String county, String postcode) {

    public static final Address UNKNOWN = new Address(null, null, null, null, null, null);
}
