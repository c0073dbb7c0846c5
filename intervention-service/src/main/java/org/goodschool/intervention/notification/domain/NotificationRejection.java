package org.goodschool.intervention.notification.domain;

import java.time.LocalDate;
import org.goodschool.chassis.domain.Rejection;
import org.goodschool.intervention.school.domain.School;

public sealed interface NotificationRejection extends Rejection {

    record AnotherLa(School school, String ownLa) implements NotificationRejection {
        @Override
        public String detail() {
            return "School " + school.urn() + " belongs to authority " + school.laCode() + ", not to " + ownLa + ".";
        }
    }

    record SchoolClosed(int urn) implements NotificationRejection {
        @Override
        public String detail() {
            return "School " + urn + " is closed: Ofsted does not inspect it.";
        }
    }

    record DateInFuture(LocalDate notifiedOn, LocalDate today) implements NotificationRejection {
        @Override
        public String detail() {
            return "Ofsted cannot have told the school on " + notifiedOn + ": today is " + today + ".";
        }
    }

    record StartsBeforeNotified(LocalDate notifiedOn, LocalDate startsOn) implements NotificationRejection {
        @Override
        public String detail() {
            return "The visit starts on " + startsOn + ", before Ofsted told the school on " + notifiedOn + ".";
        }
    }

    record ReasonMissing() implements NotificationRejection {
        @Override
        public String detail() {
            return "Say why the notification is withdrawn.";
        }
    }
}
