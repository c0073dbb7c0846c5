package org.goodschool.registry.people.domain;

/** Where roles are held: a school or a local authority. One of the two is there. */
public record Body(Integer urn, String laCode) {

    public static Body school(int urn) {
        return new Body(urn, null);
    }

    public static Body authority(String laCode) {
        return new Body(null, laCode);
    }

    Role.Scope scope() {
        return urn != null ? Role.Scope.SCHOOL : Role.Scope.AUTHORITY;
    }

    /** The id of its stream. */
    public String id() {
        return urn != null ? urn.toString() : "la-" + laCode;
    }
}
