package org.goodschool.chassis.rest;

import jakarta.ws.rs.QueryParam;

/** {@code ?asOf=} and {@code ?knownAt=}: the parameters of every resource that can be read as it was. */
public class AsOfQuery {

    @QueryParam(AsOf.AS_OF)
    String asOf;

    @QueryParam(AsOf.KNOWN_AT)
    String knownAt;

    /** @throws ProblemException with all that is wrong with them */
    public AsOf time() {
        return AsOf.of(asOf, knownAt);
    }
}
