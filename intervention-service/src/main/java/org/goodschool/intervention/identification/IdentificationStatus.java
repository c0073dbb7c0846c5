package org.goodschool.intervention.identification;

/** How an identification is shown: provisional or confirmed, or how the last one came to its end. */
public enum IdentificationStatus {
    PROVISIONAL, CONFIRMED, WITHDRAWN, ENDED
}
