package org.goodschool.intervention.notification.domain;

import java.util.UUID;

/** @param notificationId null before there is one */
public record NotificationState(UUID notificationId, int urn, boolean withdrawn) {

    static final NotificationState NONE = new NotificationState(null, 0, false);
}
