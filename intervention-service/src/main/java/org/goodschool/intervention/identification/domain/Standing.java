package org.goodschool.intervention.identification.domain;

/** Where a school stands in identification (F-06). */
public enum Standing {
    NOT_IDENTIFIED, PROVISIONAL, CONFIRMED
}
