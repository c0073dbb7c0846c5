package org.goodschool.registry.lineage.domain;

import org.goodschool.chassis.domain.Rejection;

public sealed interface LineageRejection extends Rejection {

    record LinkedToItself(int urn) implements LineageRejection {
        @Override
        public String detail() {
            return "URN " + urn + " cannot be linked to itself.";
        }
    }

    record CorrectionWithoutReason(LinkId link) implements LineageRejection {
        @Override
        public String detail() {
            return "The link of URN " + link.urn() + " and URN " + link.other()
                    + " is known with another kind or date, or was withdrawn; say why it is entered like this.";
        }
    }

    record NotLinked(LinkId link) implements LineageRejection {
        @Override
        public String detail() {
            return "URN " + link.other() + " is not linked to URN " + link.urn() + " as " + link.relation() + ".";
        }
    }
}
