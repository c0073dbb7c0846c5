package org.goodschool.registry.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.people.PersonDetails;
import org.goodschool.registry.lineage.Predecessors;
import org.goodschool.registry.people.Readers.Personal;
import org.goodschool.registry.people.domain.Appointment;
import org.goodschool.registry.people.domain.Basis;
import org.goodschool.registry.people.domain.Body;
import org.goodschool.registry.people.domain.Role;
import org.goodschool.registry.provenance.domain.Source;

/** What is answered of people. */
final class PeopleViews {

    private PeopleViews() {
    }

    /** Absent for a caller who is told roles alone; its name is {@code erased} after an erasure. */
    @Schema(name = "PersonDetails")
    record PersonView(UUID personId, String title, String name, String email, String phone) {

        static PersonView of(UUID personId, PersonDetails details) {
            return new PersonView(personId, details.title(), details.name(), details.email(), details.phone());
        }
    }

    /** @param observed the dates are those of the files that told it: it began on that day at the latest */
    @Schema(name = "Appointment")
    record AppointmentView(UUID appointmentId, UUID personId, Integer urn, String laCode, Role role, String committee,
            String subject, Basis basis, boolean shared, String jobTitle, LocalDate from, LocalDate until, boolean observed,
            Source source, PersonView person) {

        static AppointmentView of(Body body, Appointment one, Personal personal) {
            return new AppointmentView(one.appointmentId(), one.personId(), body.urn(), body.laCode(), one.role(),
                    one.committee(), one.subject(), one.basis(), one.shared(), personal.words(one.jobTitleId()), one.from(),
                    one.until(), one.observed(), one.source(), personal.person(one.personId()));
        }
    }

    /**
     * @param people who held a role on that day
     * @param coming who will, as far as it is known; none on a day of the past
     * @param former who did before
     */
    record InTime(List<AppointmentView> people, List<AppointmentView> coming, List<AppointmentView> former) {

        Stream<AppointmentView> everybody() {
            return Stream.of(people, coming, former).flatMap(List::stream);
        }
    }

    /** @param predecessors the people of the schools that this one goes back to, where they were asked for */
    @Schema(name = "PeopleOfBody")
    record PeopleOf(Integer urn, String laCode, @JsonUnwrapped InTime inTime, List<OfPredecessor> predecessors) {

        /** As a file has them: their first and last days tell them apart. */
        List<AppointmentView> everybody() {
            return Predecessors.ownFirst(inTime, predecessors, OfPredecessor::inTime).flatMap(InTime::everybody).toList();
        }
    }

    /** @param steps how many links back the school is */
    @Schema(name = "PeopleOfPredecessor")
    record OfPredecessor(int urn, int steps, String name, @JsonUnwrapped InTime inTime) {
    }

    /** @param appointments of all times */
    @Schema(name = "PersonWithRoles")
    record OnePerson(UUID personId, PersonView person, List<AppointmentView> appointments) {
    }

    /** @param more there are others: a longer part of the name finds fewer */
    @Schema(name = "PeopleFound")
    record Found(List<OnePerson> items, boolean more) {

        static final Found NOBODY = new Found(List.of(), false);
    }

    /** What a command answers: no name, because the answer is kept beside the Idempotency-Key. */
    @Schema(name = "PersonReference")
    record Reference(UUID personId, UUID appointmentId) {
    }
}
