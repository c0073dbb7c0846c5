package org.goodschool.registry.people.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.chassis.domain.Rejection;

public sealed interface AppointmentRejection extends Rejection {

    record RoleNotHere(Role role, Role.Scope scope) implements AppointmentRejection {
        @Override
        public String detail() {
            return scope == Role.Scope.SCHOOL
                    ? role + " is a role at the authority; send it to /v1/local-authorities/LA/people."
                    : role + " is a role at a school; send it to /v1/schools/URN/people.";
        }
    }

    record UntilBeforeFrom(LocalDate from, LocalDate until) implements AppointmentRejection {
        @Override
        public String detail() {
            return "The last day " + until + " is before the first day " + from + ".";
        }
    }

    record RoleTaken(Role role, UUID appointmentId, LocalDate from) implements AppointmentRejection {
        @Override
        public String detail() {
            return "Somebody is " + role + " then, since " + from + " (appointment " + appointmentId
                    + "): end that first, or say of both that the role is shared.";
        }
    }

    record AlreadyInRole(UUID appointmentId) implements AppointmentRejection {
        @Override
        public String detail() {
            return "The person holds this role at that time already (appointment " + appointmentId + "): correct that one.";
        }
    }

    record AppointmentUnknown(UUID appointmentId) implements AppointmentRejection {
        @Override
        public String detail() {
            return "There is no appointment " + appointmentId + " here.";
        }
    }

    record AppointmentAlreadyEnded(LocalDate until) implements AppointmentRejection {
        @Override
        public String detail() {
            return "The appointment ended on " + until + " already; correct it if that day is wrong.";
        }
    }
}
