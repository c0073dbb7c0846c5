package org.goodschool.partner.partner.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.partner.partner.domain.Partners.LED_INSPECTIONS;
import static org.goodschool.partner.partner.domain.Partners.PARTNER;
import static org.goodschool.partner.partner.domain.Partners.PERSON;
import static org.goodschool.partner.partner.domain.Partners.TODAY;
import static org.goodschool.partner.partner.domain.Partners.id;
import static org.goodschool.partner.partner.domain.Partners.placeTaken;
import static org.goodschool.partner.partner.domain.Partners.registered;

import java.util.List;
import java.util.Set;
import org.goodschool.partner.partner.domain.PartnerCommand.AddEvidence;
import org.goodschool.partner.partner.domain.PartnerCommand.ChangeCapacity;
import org.goodschool.partner.partner.domain.PartnerCommand.ErasePerson;
import org.goodschool.partner.partner.domain.PartnerCommand.FreePlace;
import org.goodschool.partner.partner.domain.PartnerCommand.RegisterPartner;
import org.goodschool.partner.partner.domain.PartnerCommand.TakePlace;
import org.goodschool.partner.partner.domain.PartnerCommand.WithdrawPartner;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerCapacityChanged;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerEvidenceAdded;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerPersonErased;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerPlaceFreed;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerRegistered;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerWithdrawn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnerDeciderTest {

    private final PartnerDecider register = new PartnerDecider();

    private static RegisterPartner registering(PartnerRole role, Set<Phase> phases, int capacity, Evidence... evidence) {
        return new RegisterPartner(PARTNER, PERSON, role, phases, "001", capacity, List.of(evidence), TODAY);
    }

    @Test
    @DisplayName("R-18, F-20: a person is registered with phases, home authority, capacity and evidence, and without a name")
    void aPersonIsRegistered() {
        given(register)
                .when(registering(PartnerRole.ECP, Set.of(Phase.SECONDARY, Phase.PRIMARY), 3, LED_INSPECTIONS))
                .then(new PartnerRegistered(PARTNER, PERSON, PartnerRole.ECP, List.of(Phase.PRIMARY, Phase.SECONDARY), "001",
                        3, List.of(LED_INSPECTIONS)));
    }

    @Test
    @DisplayName("R-19, E-07: no Cluster Education Partner is appointed any more")
    void theRetiredRoleIsRefused() {
        given(register).when(registering(PartnerRole.CEP, Set.of(Phase.PRIMARY), 3)).thenRejected("role-retired");
    }

    @Test
    void aPartnerNeedsAPhaseAndNoNegativeCapacity() {
        given(register).when(registering(PartnerRole.ECP, Set.of(), 3)).thenRejected("no-phase");
        given(register).when(registering(PartnerRole.ECP, Set.of(Phase.PRIMARY), -1)).thenRejected("capacity-negative");
    }

    @Test
    void aPartnerIsRegisteredOnce() {
        given(register, registered(3))
                .when(registering(PartnerRole.ECP, Set.of(Phase.PRIMARY), 3))
                .thenRejected("partner-already-registered");
    }

    @Test
    @DisplayName("F-20: evidence is added, dated today or before")
    void evidenceIsAdded() {
        Evidence today = new Evidence(id(9), EvidenceKind.LED_OUTSTANDING_OR_GOOD_SCHOOL, TODAY, id(10));
        Evidence tomorrow = new Evidence(id(9), EvidenceKind.LED_OUTSTANDING_OR_GOOD_SCHOOL, TODAY.plusDays(1), id(10));

        given(register, registered(3)).when(new AddEvidence(today, TODAY)).then(new PartnerEvidenceAdded(PARTNER, today));
        given(register, registered(3)).when(new AddEvidence(tomorrow, TODAY)).thenRejected("evidence-date-in-future");
        given(register).when(registering(PartnerRole.ECP, Set.of(Phase.PRIMARY), 3, tomorrow))
                .thenRejected("evidence-date-in-future");
    }

    @Test
    void capacityChangesDownToThePlacesTakenAndNotBelow() {
        var withTwoSchools = given(register, registered(3), placeTaken(20, 900001), placeTaken(21, 900002));

        withTwoSchools.when(new ChangeCapacity(2)).then(new PartnerCapacityChanged(PARTNER, 3, 2));
        withTwoSchools.when(new ChangeCapacity(1)).thenRejected("capacity-below-places-taken");
        withTwoSchools.when(new ChangeCapacity(-1)).thenRejected("capacity-negative");
        withTwoSchools.when(new ChangeCapacity(3)).thenNothing();
    }

    @Test
    void aPlaceIsTakenUpToTheCapacityAndNotBeyond() {
        given(register, registered(1))
                .when(new TakePlace(id(20), 900001, "001", "Primary"))
                .then(placeTaken(20, 900001));
        given(register, registered(1), placeTaken(20, 900001))
                .when(new TakePlace(id(21), 900002, "001", "Primary"))
                .thenRejected("over-capacity");
    }

    @Test
    void takingTheSamePlaceAgainChangesNothing() {
        given(register, registered(1), placeTaken(20, 900001))
                .when(new TakePlace(id(20), 900001, "001", "Primary"))
                .thenNothing();
    }

    @Test
    void aFreedPlaceCanBeTakenAgain() {
        given(register, registered(1), placeTaken(20, 900001))
                .andAfter(new FreePlace(id(20)))
                .when(new TakePlace(id(21), 900002, "001", "Primary"))
                .then(placeTaken(21, 900002));
    }

    @Test
    void onlyATakenPlaceIsFreed() {
        given(register, registered(1), placeTaken(20, 900001))
                .when(new FreePlace(id(20)))
                .then(new PartnerPlaceFreed(PARTNER, id(20), 900001));
        given(register, registered(1)).when(new FreePlace(id(20))).thenRejected("place-not-taken");
    }

    @Test
    @DisplayName("F-20: a partner without qualification evidence takes no place")
    void withoutEvidenceNoPlace() {
        given(register, registered(3, List.of(), Phase.PRIMARY))
                .when(new TakePlace(id(20), 900001, "001", "Primary"))
                .thenRejected("no-qualification-evidence");
    }

    @ParameterizedTest(name = "{0} partner, {1} school: {2}")
    @CsvSource({"PRIMARY, Primary, covered", "PRIMARY, Middle deemed primary, covered", "PRIMARY, Secondary, refused",
            "SECONDARY, Middle deemed secondary, covered", "SECONDARY, secondary, covered", "PRIMARY, All-through, refused",
            "SIXTEEN_PLUS, 16 plus, covered", "NURSERY, Primary, refused", "SECONDARY, Not applicable, covered",
            "PRIMARY, , covered"})
    void thePartnersPhasesMustCoverTheSchools(Phase phase, String schoolPhase, String expected) {
        var then = given(register, registered(3, List.of(LED_INSPECTIONS), phase))
                .when(new TakePlace(id(20), 900001, "001", schoolPhase));
        if (expected.equals("covered")) {
            then.then(placeTaken(20, 900001));
        } else {
            then.thenRejected("phase-not-covered");
        }
    }

    @Test
    void anAllThroughSchoolNeedsBothPhases() {
        given(register, registered(3, List.of(LED_INSPECTIONS), Phase.PRIMARY, Phase.SECONDARY))
                .when(new TakePlace(id(20), 900001, "001", "All-through"))
                .then(placeTaken(20, 900001));
    }

    @Test
    void aPartnerWithSchoolsCannotLeaveTheRegister() {
        given(register, registered(3), placeTaken(20, 900001))
                .when(new WithdrawPartner(id(30)))
                .thenRejected("places-taken");
    }

    @Test
    void aPartnerWhoHasLeftIsAskedForNothingMore() {
        var left = given(register, registered(3)).andAfter(new WithdrawPartner(id(30)));

        given(register, registered(3)).when(new WithdrawPartner(id(30))).then(new PartnerWithdrawn(PARTNER, id(30)));
        left.when(new TakePlace(id(20), 900001, "001", "Primary")).thenRejected("partner-withdrawn");
        left.when(new ChangeCapacity(5)).thenRejected("partner-withdrawn");
    }

    @Test
    void nobodyWhoIsNotInTheRegisterIsAskedForAnything() {
        given(register).when(new ChangeCapacity(5)).thenRejected("partner-unknown");
        given(register).when(new TakePlace(id(20), 900001, "001", "Primary")).thenRejected("partner-unknown");
    }

    @Test
    void aPersonIsErasedOnceAndOnlyAfterLeavingTheRegister() {
        var left = given(register, registered(3)).andAfter(new WithdrawPartner(id(30)));

        given(register, registered(3)).when(new ErasePerson()).thenRejected("person-on-register");
        left.when(new ErasePerson()).then(new PartnerPersonErased(PARTNER, PERSON));
        left.andAfter(new ErasePerson()).when(new ErasePerson()).thenNothing();
        assertThat(left.andAfter(new ErasePerson()).state().personErased()).isTrue();
    }
}
