package org.goodschool.partner.partner.domain;

import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.partner.partner.domain.Partners.PARTNER;
import static org.goodschool.partner.partner.domain.Partners.id;
import static org.goodschool.partner.partner.domain.Partners.placeTaken;
import static org.goodschool.partner.partner.domain.Partners.registered;

import org.goodschool.partner.partner.domain.PartnerCommand.DeclareConflict;
import org.goodschool.partner.partner.domain.PartnerCommand.TakePlace;
import org.goodschool.partner.partner.domain.PartnerCommand.WithdrawConflict;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerConflictDeclared;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerConflictWithdrawn;
import org.junit.jupiter.api.Test;

class ConflictTest {

    private static final Conflict WITH_SCHOOL = new Conflict(id(40), 900001, null);
    private static final Conflict WITH_AUTHORITY = new Conflict(id(41), null, "001");

    private final PartnerDecider register = new PartnerDecider();

    @Test
    void aConflictWithASchoolKeepsThatSchoolAwayAndNoOther() {
        var declared = given(register, registered(3), new PartnerConflictDeclared(PARTNER, WITH_SCHOOL, id(50)));

        declared.when(new TakePlace(id(20), 900001, "001", "Primary")).thenRejected("conflict-of-interest");
        declared.when(new TakePlace(id(20), 900002, "001", "Primary")).then(placeTaken(20, 900002));
    }

    @Test
    void aConflictWithAnAuthorityKeepsAllOfItsSchoolsAway() {
        var declared = given(register, registered(3), new PartnerConflictDeclared(PARTNER, WITH_AUTHORITY, id(50)));

        declared.when(new TakePlace(id(20), 900002, "001", "Primary")).thenRejected("conflict-of-interest");
        declared.when(new TakePlace(id(20), 900002, "926", "Primary")).then(placeTaken(20, 900002));
    }

    @Test
    void aConflictIsWithdrawnAndTheSchoolIsOpenToThePartnerAgain() {
        var declared = given(register, registered(3), new PartnerConflictDeclared(PARTNER, WITH_SCHOOL, id(50)));

        declared.when(new WithdrawConflict(id(40), id(51))).then(new PartnerConflictWithdrawn(PARTNER, id(40), id(51)));
        declared.when(new WithdrawConflict(id(99), id(51))).thenRejected("conflict-unknown");
        declared.andAfter(new WithdrawConflict(id(40), id(51)))
                .when(new TakePlace(id(20), 900001, "001", "Primary"))
                .then(placeTaken(20, 900001));
    }

    @Test
    void aConflictIsWithASchoolOrAnAuthorityAndNotWithBothOrNeither() {
        given(register, registered(3))
                .when(new DeclareConflict(new Conflict(id(40), null, null), id(50))).thenRejected("conflict-scope");
        given(register, registered(3))
                .when(new DeclareConflict(new Conflict(id(40), 900001, "001"), id(50))).thenRejected("conflict-scope");
    }

    @Test
    void theSameConflictIsDeclaredOnce() {
        given(register, registered(3), new PartnerConflictDeclared(PARTNER, WITH_SCHOOL, id(50)))
                .when(new DeclareConflict(new Conflict(id(42), 900001, null), id(52))).thenNothing();
    }

    @Test
    void aConflictWithASchoolThatThePartnerHasIsDeclaredAndLeavesThePlaceTaken() {
        given(register, registered(3), placeTaken(20, 900001))
                .when(new DeclareConflict(WITH_SCHOOL, id(50)))
                .then(new PartnerConflictDeclared(PARTNER, WITH_SCHOOL, id(50)));
    }
}
