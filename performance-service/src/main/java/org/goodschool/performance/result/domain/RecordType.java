package org.goodschool.performance.result.domain;

/** What a row of a published table is of. */
public enum RecordType {
    SCHOOL, LOCAL_AUTHORITY, ENGLAND, ENGLAND_STATE_FUNDED
}
