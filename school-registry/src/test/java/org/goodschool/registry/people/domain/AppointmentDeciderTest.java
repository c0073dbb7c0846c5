package org.goodschool.registry.people.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;

import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.chassis.testing.Given;
import org.goodschool.registry.people.domain.AppointmentCommand.Appoint;
import org.goodschool.registry.people.domain.AppointmentCommand.CorrectAppointment;
import org.goodschool.registry.people.domain.AppointmentCommand.EndAppointment;
import org.goodschool.registry.people.domain.AppointmentCommand.RecordHead;
import org.goodschool.registry.people.domain.AppointmentCommand.RestoreAppointment;
import org.goodschool.registry.people.domain.AppointmentCommand.WithdrawAppointment;
import org.goodschool.registry.people.domain.AppointmentEvent.AppointmentCorrected;
import org.goodschool.registry.people.domain.AppointmentEvent.AppointmentEnded;
import org.goodschool.registry.people.domain.AppointmentEvent.AppointmentWithdrawn;
import org.goodschool.registry.people.domain.AppointmentEvent.PersonAppointed;
import org.goodschool.registry.provenance.domain.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R-01, R-02, R-21, O-16: who is in a role, from which day to which")
class AppointmentDeciderTest {

    private static final Body SCHOOL = Body.school(900_001);
    private static final Body AUTHORITY = Body.authority("001");
    private static final UUID REASON = UUID.randomUUID();
    private static final LocalDate SEPTEMBER_2014 = LocalDate.of(2014, 9, 1);
    private static final LocalDate AUGUST_2019 = LocalDate.of(2019, 8, 31);

    private final AppointmentDecider decider = new AppointmentDecider();
    private final Appointment head = one(Role.HEAD, false, SEPTEMBER_2014, null);
    private final Given<AppointmentCommand, Appointments, AppointmentEvent> headed =
            given(decider, new PersonAppointed(SCHOOL, head));

    private static Appointment one(Role role, boolean shared, LocalDate from, LocalDate until) {
        return of(UUID.randomUUID(), role, null, null, shared, from, until);
    }

    private static Appointment of(UUID person, Role role, String committee, String subject, boolean shared, LocalDate from, LocalDate until) {
        return new Appointment(UUID.randomUUID(), person, role, committee, subject, null, shared, null, from, until, null, false,
                Source.BY_HAND);
    }

    private static Appointment entered(LocalDate from, LocalDate enteredOn) {
        return new Appointment(UUID.randomUUID(), UUID.randomUUID(), Role.HEAD, null, null, null, false, null, from, null, enteredOn,
                false, Source.BY_HAND);
    }

    private static Appointment told(UUID person, LocalDate statedOn) {
        return new Appointment(UUID.randomUUID(), person, Role.HEAD, null, null, null, false, null, statedOn, null, null, true,
                new Source("gias.csv", 2, "import-1", statedOn));
    }

    @Test
    void givenAHeadWhenAnotherIsAppointedThenOnlyAfterTheFirstHasLeftOrIfBothShareTheRole() {
        Appointment next = one(Role.HEAD, false, AUGUST_2019.plusDays(1), null);

        headed.when(new Appoint(SCHOOL, next)).thenRejected("role-taken");
        headed.when(new Appoint(SCHOOL, one(Role.HEAD, true, SEPTEMBER_2014, null))).thenRejected("role-taken");
        headed.andAfter(new EndAppointment(SCHOOL, head.appointmentId(), AUGUST_2019, REASON))
                .when(new Appoint(SCHOOL, next)).then(new PersonAppointed(SCHOOL, next));
        Appointment half = one(Role.HEAD, true, SEPTEMBER_2014, null);
        Appointment otherHalf = one(Role.HEAD, true, SEPTEMBER_2014, null);
        given(decider, new PersonAppointed(SCHOOL, half)).when(new Appoint(SCHOOL, otherHalf))
                .then(new PersonAppointed(SCHOOL, otherHalf));
        headed.when(new Appoint(SCHOOL, one(Role.CHAIR_OF_GOVERNORS, false, SEPTEMBER_2014, null))).events();
    }

    @Test
    void givenAGovernorWhenPutOnTwoCommitteesThenBothHoldAndTheSameOneTwiceIsRefused() {
        UUID governor = UUID.randomUUID();
        Appointment pay = of(governor, Role.COMMITTEE_MEMBER, "pay", null, false, SEPTEMBER_2014, null);
        Appointment head = of(governor, Role.COMMITTEE_MEMBER, "head-performance-management", null, false, SEPTEMBER_2014, null);
        Appointment again = of(governor, Role.COMMITTEE_MEMBER, "pay", null, false, AUGUST_2019, null);

        var member = given(decider, new PersonAppointed(SCHOOL, pay));
        member.when(new Appoint(SCHOOL, head)).then(new PersonAppointed(SCHOOL, head));
        member.when(new Appoint(SCHOOL, again)).thenRejected("already-in-role");
        member.when(new Appoint(SCHOOL, of(UUID.randomUUID(), Role.COMMITTEE_MEMBER, "pay", null, false, AUGUST_2019, null))).events();
    }

    @Test
    void givenTwoSubjectsThenAnAuthorityHasAContactForEachAndASchoolNone() {
        UUID officer = UUID.randomUUID();
        Appointment desk = of(officer, Role.LA_CONTACT, null, "duty-desk", false, SEPTEMBER_2014, null);
        Appointment governance = of(officer, Role.LA_CONTACT, null, "governance", false, SEPTEMBER_2014, null);

        given(decider, new PersonAppointed(AUTHORITY, desk)).when(new Appoint(AUTHORITY, governance))
                .then(new PersonAppointed(AUTHORITY, governance));
        given(decider).when(new Appoint(SCHOOL, desk)).thenRejected("role-not-here");
        given(decider).when(new Appoint(AUTHORITY, head)).thenRejected("role-not-here");
    }

    @Test
    void givenAnAppointmentThenItEndsOnceIsCorrectedOrWithdrawn() {
        Appointment ended = head.endingOn(AUGUST_2019);
        headed.when(new EndAppointment(SCHOOL, head.appointmentId(), AUGUST_2019, REASON))
                .then(new AppointmentEnded(SCHOOL, ended, REASON, Source.BY_HAND));
        headed.when(new EndAppointment(SCHOOL, head.appointmentId(), SEPTEMBER_2014.minusDays(1), REASON))
                .thenRejected("until-before-from");
        headed.when(new EndAppointment(SCHOOL, UUID.randomUUID(), AUGUST_2019, REASON)).thenRejected("appointment-unknown");

        var gone = headed.andAfter(new EndAppointment(SCHOOL, head.appointmentId(), AUGUST_2019, REASON));
        gone.when(new EndAppointment(SCHOOL, head.appointmentId(), AUGUST_2019, REASON)).thenRejected("appointment-already-ended");
        Appointment corrected = head.between(SEPTEMBER_2014.minusYears(1), AUGUST_2019);
        gone.when(new CorrectAppointment(SCHOOL, head.appointmentId(), corrected.from(), corrected.until(), REASON))
                .then(new AppointmentCorrected(SCHOOL, ended, corrected, REASON));
        gone.when(new CorrectAppointment(SCHOOL, head.appointmentId(), SEPTEMBER_2014, AUGUST_2019, REASON)).thenNothing();
        gone.when(new WithdrawAppointment(SCHOOL, head.appointmentId(), REASON))
                .then(new AppointmentWithdrawn(SCHOOL, ended, REASON));
        assertThat(gone.andAfter(new WithdrawAppointment(SCHOOL, head.appointmentId(), REASON)).state().all()).isEmpty();
    }

    @Test
    @DisplayName("a head whom a file observed is as uncertain as before, once the file that named another is taken back")
    void givenAnObservedHeadWhenRestoredThenItIsAsItWas() {
        Appointment observed = told(UUID.randomUUID(), SEPTEMBER_2014);
        Appointment ended = observed.endingOn(AUGUST_2019);
        var gone = given(decider, new PersonAppointed(SCHOOL, observed),
                new AppointmentEnded(SCHOOL, ended, null, observed.source()));

        gone.when(new RestoreAppointment(SCHOOL, observed)).then(new AppointmentCorrected(SCHOOL, ended, observed, null));
        assertThat(gone.andAfter(new RestoreAppointment(SCHOOL, observed)).state().appointment(observed.appointmentId())).contains(observed);
    }

    @Test
    void givenAHeadWhenANewerFileNamesAnotherThenTheFormerLeftTheDayBefore() {
        Appointment next = told(UUID.randomUUID(), AUGUST_2019.plusDays(1));

        headed.when(new RecordHead(SCHOOL, next)).then(
                new AppointmentEnded(SCHOOL, head.endingOn(AUGUST_2019), null, next.source()), new PersonAppointed(SCHOOL, next));
        headed.when(new RecordHead(SCHOOL, told(head.personId(), AUGUST_2019))).thenNothing();
        headed.when(new RecordHead(SCHOOL, told(UUID.randomUUID(), SEPTEMBER_2014.minusDays(1)))).thenNothing();
    }

    @Test
    void givenAHeadWhoLeftByHandWhenALateFileStillNamesThemThenTheyStayGone() {
        var gone = headed.andAfter(new EndAppointment(SCHOOL, head.appointmentId(), AUGUST_2019, REASON));

        gone.when(new RecordHead(SCHOOL, told(head.personId(), AUGUST_2019.plusMonths(2)))).thenNothing();
        gone.when(new RecordHead(SCHOOL, told(UUID.randomUUID(), AUGUST_2019.minusMonths(2)))).thenNothing();
        Appointment next = told(UUID.randomUUID(), AUGUST_2019.plusMonths(2));
        gone.when(new RecordHead(SCHOOL, next)).then(new PersonAppointed(SCHOOL, next));
        gone.andAfter(new RecordHead(SCHOOL, next)).when(new RecordHead(SCHOOL, told(UUID.randomUUID(), AUGUST_2019.plusMonths(1))))
                .thenNothing();
    }

    @Test
    void givenASuccessorByHandWhenALateFileStillNamesTheFormerHeadThenTheSuccessorStays() {
        Appointment successor = one(Role.HEAD, false, AUGUST_2019.plusDays(1), null);
        var succeeded = headed.andAfter(new EndAppointment(SCHOOL, head.appointmentId(), AUGUST_2019, REASON))
                .andAfter(new Appoint(SCHOOL, successor));

        succeeded.when(new RecordHead(SCHOOL, told(head.personId(), AUGUST_2019.plusMonths(2)))).thenNothing();
        Appointment third = told(UUID.randomUUID(), AUGUST_2019.plusMonths(2));
        succeeded.when(new RecordHead(SCHOOL, third)).then(new AppointmentEnded(SCHOOL,
                successor.endingOn(third.from().minusDays(1)), null, third.source()), new PersonAppointed(SCHOOL, third));
    }

    @Test
    void givenAHeadWithdrawnByHandWhenAFileStillNamesThemThenTheyStayWithdrawnButNotWhenAnImportWasTakenBack() {
        Appointment again = told(head.personId(), AUGUST_2019);

        var byHand = headed.andAfter(new WithdrawAppointment(SCHOOL, head.appointmentId(), REASON));
        byHand.when(new RecordHead(SCHOOL, again)).thenNothing();
        assertThat(byHand.state().everHeads()).containsExactly(head);
        headed.andAfter(new WithdrawAppointment(SCHOOL, head.appointmentId(), null))
                .when(new RecordHead(SCHOOL, again)).then(new PersonAppointed(SCHOOL, again));
    }

    @Test
    void givenAnImportThatWasTakenBackWhenAnOlderFileNamesTheHeadThenItIsHeard() {
        Appointment wrong = told(UUID.randomUUID(), AUGUST_2019);
        Appointment right = told(UUID.randomUUID(), SEPTEMBER_2014);

        given(decider, new PersonAppointed(SCHOOL, wrong), new AppointmentWithdrawn(SCHOOL, wrong, null))
                .when(new RecordHead(SCHOOL, right)).then(new PersonAppointed(SCHOOL, right));
        given(decider, new PersonAppointed(SCHOOL, wrong), new AppointmentWithdrawn(SCHOOL, wrong, REASON))
                .when(new RecordHead(SCHOOL, right)).thenNothing();
    }

    @Test
    void givenAnImportThatWasTakenBackThenWhomItNamedIsStillComparedButTellsNothingOfTheHead() {
        Appointment gone = told(UUID.randomUUID(), SEPTEMBER_2014);
        Appointments now = given(decider, new PersonAppointed(SCHOOL, gone), new AppointmentWithdrawn(SCHOOL, gone, null)).state();

        assertThat(now.headsToCompare()).containsExactly(gone);
        assertThat(now.everHeads()).isEmpty();
        assertThat(now.mayMean(gone, AUGUST_2019)).isTrue();
        assertThat(now.knowsHeadAfter(SEPTEMBER_2014.minusDays(1))).isFalse();
    }

    @Test
    void givenAHeadWhoWasErasedThenRowsMayMeanThemUntilTheNextHeadWasEnteredOrTold() {
        var gone = headed.andAfter(new EndAppointment(SCHOOL, head.appointmentId(), AUGUST_2019, REASON));
        LocalDate enteredOn = AUGUST_2019.plusMonths(3);
        var next = gone.andAfter(new Appoint(SCHOOL, entered(AUGUST_2019.plusDays(1), enteredOn)));

        assertThat(gone.state().mayMean(head, enteredOn.plusYears(1))).isTrue();
        assertThat(next.state().mayMean(head, enteredOn)).as("a row that was changed before is late").isTrue();
        assertThat(next.state().mayMean(head, enteredOn.plusDays(1))).isFalse();
        assertThat(gone.andAfter(new RecordHead(SCHOOL, told(UUID.randomUUID(), enteredOn))).state().mayMean(head, enteredOn)).isFalse();
    }

    @Test
    void givenAHeadWhoWasErasedAndSharesTheRoleThenRowsMayMeanThemUntilTheirRoleEnds() {
        Appointment half = one(Role.HEAD, true, SEPTEMBER_2014, null);
        Appointment other = new Appointment(UUID.randomUUID(), UUID.randomUUID(), Role.HEAD, null, null, null, true, null,
                SEPTEMBER_2014.plusYears(1), null, AUGUST_2019, false, Source.BY_HAND);
        var shared = given(decider, new PersonAppointed(SCHOOL, half), new PersonAppointed(SCHOOL, other));

        assertThat(shared.state().mayMean(half, AUGUST_2019.plusDays(1))).isTrue();
        Appointments ended = shared.andAfter(new EndAppointment(SCHOOL, half.appointmentId(), AUGUST_2019, REASON)).state();
        assertThat(ended.mayMean(ended.appointment(half.appointmentId()).orElseThrow(), AUGUST_2019.plusDays(1))).isFalse();
    }
}
