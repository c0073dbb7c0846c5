package org.goodschool.intervention.notification.domain;

import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.intervention.notification.domain.NotificationCommand.TakeNotification;
import org.goodschool.intervention.notification.domain.NotificationCommand.WithdrawNotification;
import org.goodschool.intervention.notification.domain.NotificationEvent.InspectionNotificationWithdrawn;
import org.goodschool.intervention.notification.domain.NotificationEvent.InspectionNotified;

/** One notification of a visit of Ofsted's, from the school to the desk (F-09). */
public final class NotificationDecider implements Decider<NotificationCommand, NotificationState, NotificationEvent> {

    private final String ownLa;

    public NotificationDecider(String ownLa) {
        this.ownLa = ownLa;
    }

    @Override
    public NotificationState initial() {
        return NotificationState.NONE;
    }

    @Override
    public Decision<NotificationEvent> decide(NotificationCommand command, NotificationState state) {
        return switch (command) {
            case TakeNotification taken -> take(taken, state);
            case WithdrawNotification withdrawal -> withdraw(withdrawal, state);
        };
    }

    @Override
    public NotificationState evolve(NotificationState state, NotificationEvent event) {
        return switch (event) {
            case InspectionNotified notified -> new NotificationState(notified.notificationId(), notified.urn(), false);
            case InspectionNotificationWithdrawn _ -> new NotificationState(state.notificationId(), state.urn(), true);
        };
    }

    private Decision<NotificationEvent> take(TakeNotification taken, NotificationState state) {
        if (state.notificationId() != null) {
            return Decision.nothing();
        }
        if (!ownLa.equals(taken.school().laCode())) {
            return Decision.reject(new NotificationRejection.AnotherLa(taken.school(), ownLa));
        }
        if (!taken.school().open()) {
            return Decision.reject(new NotificationRejection.SchoolClosed(taken.school().urn()));
        }
        if (taken.notifiedOn().isAfter(taken.today())) {
            return Decision.reject(new NotificationRejection.DateInFuture(taken.notifiedOn(), taken.today()));
        }
        if (taken.startsOn() != null && taken.startsOn().isBefore(taken.notifiedOn())) {
            return Decision.reject(new NotificationRejection.StartsBeforeNotified(taken.notifiedOn(), taken.startsOn()));
        }
        return Decision.accept(new InspectionNotified(taken.notificationId(), taken.school().urn(), taken.school().laCode(),
                taken.school().name(), taken.kind(), taken.notifiedOn(), taken.startsOn()));
    }

    private static Decision<NotificationEvent> withdraw(WithdrawNotification withdrawal, NotificationState state) {
        if (withdrawal.reason() == null || withdrawal.reason().isBlank()) {
            return Decision.reject(new NotificationRejection.ReasonMissing());
        }
        return state.withdrawn() ? Decision.nothing()
                : Decision.accept(new InspectionNotificationWithdrawn(state.notificationId(), state.urn()));
    }
}
