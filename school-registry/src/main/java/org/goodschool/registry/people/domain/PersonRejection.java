package org.goodschool.registry.people.domain;

import java.util.UUID;
import org.goodschool.chassis.domain.Rejection;

public sealed interface PersonRejection extends Rejection {

    record PersonAlreadyRegistered(UUID personId) implements PersonRejection {
        @Override
        public String detail() {
            return "Person " + personId + " is in the register already.";
        }
    }

    record PersonUnknown(UUID personId) implements PersonRejection {
        @Override
        public String detail() {
            return "There is no person " + personId + " in the register.";
        }
    }

    record PersonErased(UUID personId) implements PersonRejection {
        @Override
        public String detail() {
            return "Person " + personId + " has been erased; register anew whoever is to be known again.";
        }
    }
}
