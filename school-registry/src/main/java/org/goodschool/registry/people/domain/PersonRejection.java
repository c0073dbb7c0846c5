package org.goodschool.registry.people.domain;

import java.util.UUID;
import org.goodschool.chassis.domain.Rejection;

public sealed interface PersonRejection extends Rejection {

    record AlreadyRegistered(UUID personId) implements PersonRejection {
        @Override
        public String code() {
            return "person-already-registered";
        }

        @Override
        public String detail() {
            return "Person " + personId + " is in the register already.";
        }
    }

    record NotRegistered(UUID personId) implements PersonRejection {
        @Override
        public String code() {
            return "person-unknown";
        }

        @Override
        public String detail() {
            return "There is no person " + personId + " in the register.";
        }
    }

    record Erased(UUID personId) implements PersonRejection {
        @Override
        public String code() {
            return "person-erased";
        }

        @Override
        public String detail() {
            return "Person " + personId + " has been erased; register anew whoever is to be known again.";
        }
    }
}
