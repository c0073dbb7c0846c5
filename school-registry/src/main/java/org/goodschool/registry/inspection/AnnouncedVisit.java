package org.goodschool.registry.inspection;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A visit that Ofsted has told the school of, and the school the council's desk (F-09).
 *
 * @param notificationId intervention-service's, under {@code /v1/inspection-notifications}
 * @param kind as the desk calls it: INSPECTION, MONITORING_VISIT or THEME_INSPECTION
 * @param notifiedOn when Ofsted told the school
 * @param startsOn null where the school did not say
 */
@Schema(name = "AnnouncedVisit")
public record AnnouncedVisit(String notificationId, String kind, LocalDate notifiedOn, LocalDate startsOn) {
}
