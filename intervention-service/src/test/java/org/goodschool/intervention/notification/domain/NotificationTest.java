package org.goodschool.intervention.notification.domain;

import static org.goodschool.chassis.testing.Given.given;

import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.chassis.testing.Given;
import org.goodschool.intervention.notification.domain.NotificationCommand.TakeNotification;
import org.goodschool.intervention.notification.domain.NotificationCommand.WithdrawNotification;
import org.goodschool.intervention.notification.domain.NotificationEvent.InspectionNotificationWithdrawn;
import org.goodschool.intervention.notification.domain.NotificationEvent.InspectionNotified;
import org.goodschool.intervention.school.domain.School;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F-09: a school tells the desk that Ofsted has informed it of a visit")
class NotificationTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000009");
    private static final LocalDate TODAY = LocalDate.of(2014, 4, 28);
    private static final School ALDER = new School(900_001, "001", "Alder Primary School", true);

    private final Given<NotificationCommand, NotificationState, NotificationEvent> none = given(new NotificationDecider("001"));

    private static TakeNotification taken(School school, LocalDate notifiedOn, LocalDate startsOn) {
        return new TakeNotification(ID, school, VisitKind.THEME_INSPECTION, notifiedOn, startsOn, TODAY);
    }

    @Test
    void given_an_open_school_of_the_area_when_it_notifies_then_the_notification_is_taken() {
        none.when(taken(ALDER, TODAY, TODAY)).then(new InspectionNotified(
                ID, 900_001, "001", "Alder Primary School", VisitKind.THEME_INSPECTION, TODAY, TODAY));
        none.when(taken(ALDER, TODAY.minusDays(1), null)).then(new InspectionNotified(
                ID, 900_001, "001", "Alder Primary School", VisitKind.THEME_INSPECTION, TODAY.minusDays(1), null));
    }

    @Test
    void given_another_authority_or_a_closed_school_or_impossible_dates_then_refused() {
        none.when(taken(new School(900_001, "002", "Alder Primary School", true), TODAY, null)).thenRejected("another-la");
        none.when(taken(new School(900_001, null, "Alder Primary School", true), TODAY, null)).thenRejected("another-la");
        none.when(taken(new School(900_001, "001", "Alder Primary School", false), TODAY, null)).thenRejected("school-closed");
        none.when(taken(ALDER, TODAY.plusDays(1), null)).thenRejected("date-in-future");
        none.when(taken(ALDER, TODAY, TODAY.minusDays(1))).thenRejected("starts-before-notified");
    }

    @Test
    void given_a_notification_then_it_is_withdrawn_once_and_with_a_reason() {
        var notified = none.andAfter(taken(ALDER, TODAY, null));

        notified.when(taken(ALDER, TODAY, null)).thenNothing();
        notified.when(new WithdrawNotification(" ")).thenRejected("reason-missing");
        notified.when(new WithdrawNotification(null)).thenRejected("reason-missing");
        notified.when(new WithdrawNotification("put off")).then(new InspectionNotificationWithdrawn(ID, 900_001));
        notified.andAfter(new WithdrawNotification("put off")).when(new WithdrawNotification("put off")).thenNothing();
    }
}
