package org.goodschool.registry.lineage.domain;

/**
 * One of GIAS's kinds of link: data, with what it tells.
 *
 * @param name as published: "Predecessor - merged"
 * @param linked what the linked school is to the one in whose row it stands
 * @param kind how the one came to follow the other: REPLACED, MERGED, AMALGAMATED, SPLIT, ...
 */
public record LinkKind(String name, Linked linked, String kind) {

    /** Says only that one follows the other: any other kind told of the same two schools says more. */
    public static final String PLAIN = "REPLACED";

    public enum Linked {
        PREDECESSOR,
        SUCCESSOR,
        UNITED,
        ASSOCIATED
    }

    /** @param urn of the row, {@code linkUrn} of the school that the row links it to */
    public LinkId link(int urn, int linkUrn) {
        return switch (linked) {
            case PREDECESSOR -> new LinkId(urn, linkUrn, Relation.PREDECESSOR);
            case SUCCESSOR -> new LinkId(linkUrn, urn, Relation.PREDECESSOR);
            case UNITED -> LinkId.between(urn, linkUrn, Relation.UNITED);
            case ASSOCIATED -> LinkId.between(urn, linkUrn, Relation.ASSOCIATED);
        };
    }
}
