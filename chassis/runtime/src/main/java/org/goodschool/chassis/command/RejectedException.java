package org.goodschool.chassis.command;

import org.goodschool.chassis.domain.Rejection;

/** Carries a decider's rejection out of the transaction, which is rolled back. */
public class RejectedException extends RuntimeException {

    private final Rejection rejection;

    public RejectedException(Rejection rejection) {
        super(rejection.code() + ": " + rejection.detail(), null, false, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
