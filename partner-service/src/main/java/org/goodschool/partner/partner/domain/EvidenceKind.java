package org.goodschool.partner.partner.domain;

/** What qualifies a challenge partner: "experience such as" the first two (F-20), so others may be put forward. */
public enum EvidenceKind {
    LED_OUTSTANDING_OR_GOOD_SCHOOL,
    LED_OFSTED_INSPECTION,
    OTHER
}
