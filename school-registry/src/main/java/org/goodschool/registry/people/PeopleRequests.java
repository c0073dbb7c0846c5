package org.goodschool.registry.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.people.PersonDetails;
import org.goodschool.chassis.rest.Checked;
import org.goodschool.chassis.rest.FieldError;
import org.goodschool.registry.people.domain.Appointment;
import org.goodschool.registry.people.domain.Basis;
import org.goodschool.registry.people.domain.Role;
import org.goodschool.registry.provenance.domain.Source;

/** The bodies of commands on people. What becomes part of an event is a code: no room for a name. */
final class PeopleRequests {

    static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String CODE_WHY = "must be a code in small letters, such as head-performance-management";
    private static final int CODE_LENGTH = 60;
    private static final int REASON = 2000;

    private PeopleRequests() {
    }

    /**
     * @param personId of somebody in the register
     * @param person who is not in it yet; one of the two
     * @param committee of a COMMITTEE_MEMBER
     * @param subject of an LA_CONTACT
     * @param basis of governors
     * @param shared two people share the role; left out: they do not
     * @param jobTitle such as Principal; erased with the person
     * @param until its last day; left out while it goes on
     */
    @Schema(name = "AppointmentToMake")
    record NewAppointment(
            UUID personId,
            @Valid PersonDetails person,
            @NotNull Role role,
            @Size(max = CODE_LENGTH) @Pattern(regexp = CODE, message = CODE_WHY) String committee,
            @Size(max = CODE_LENGTH) @Pattern(regexp = CODE, message = CODE_WHY) String subject,
            Basis basis,
            Boolean shared,
            @Size(max = 100) String jobTitle,
            @NotNull LocalDate from,
            LocalDate until) implements Checked {

        @Override
        public void check(List<FieldError> errors) {
            if ((personId == null) == (person == null)) {
                errors.add(new FieldError("person", "give either a person or the personId of one in the register"));
            }
            if (role == null) {
                return;
            }
            belongs("committee", committee, role == Role.COMMITTEE_MEMBER, errors);
            belongs("subject", subject, role == Role.LA_CONTACT, errors);
            boolean governs = role == Role.GOVERNOR || role == Role.COMMITTEE_MEMBER || role == Role.CHAIR_OF_GOVERNORS;
            if (basis != null && !governs) {
                errors.add(new FieldError("basis", "is said of governors"));
            }
        }

        private void belongs(String field, String value, boolean needed, List<FieldError> errors) {
            if (needed && value == null) {
                errors.add(new FieldError(field, "is needed of a " + role));
            } else if (!needed && value != null) {
                errors.add(new FieldError(field, "is not said of a " + role));
            }
        }

        Appointment appointment(UUID appointmentId, UUID whose, UUID jobTitleId, LocalDate today) {
            return new Appointment(appointmentId, whose, role, committee, subject, basis, Boolean.TRUE.equals(shared),
                    jobTitle == null ? null : jobTitleId, from, until, today, false, Source.BY_HAND);
        }
    }

    /** @param until the last day */
    @Schema(name = "AppointmentEnding")
    record Ending(@NotNull LocalDate until, @Size(max = REASON) String reason) {
    }

    /** @param until left out for one that goes on */
    @Schema(name = "AppointmentCorrection")
    record Correction(@NotNull LocalDate from, LocalDate until, @NotNull @Size(max = REASON) String reason) {
    }

    @Schema(name = "AppointmentWithdrawal")
    record Withdrawal(@NotNull @Size(max = REASON) String reason) {
    }
}
