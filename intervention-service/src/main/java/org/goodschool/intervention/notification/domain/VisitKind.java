package org.goodschool.intervention.notification.domain;

/** What Ofsted tells a school that it will do (F-09). */
public enum VisitKind {
    INSPECTION, MONITORING_VISIT, THEME_INSPECTION
}
