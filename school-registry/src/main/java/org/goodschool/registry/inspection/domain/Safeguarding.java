package org.goodschool.registry.inspection.domain;

/** Whether safeguarding standards are met; before report cards the question was whether safeguarding is effective. */
public enum Safeguarding {
    MET,
    NOT_MET
}
