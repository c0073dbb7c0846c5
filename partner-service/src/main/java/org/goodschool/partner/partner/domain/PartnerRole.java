package org.goodschool.partner.partner.domain;

/** Education Challenge Partner, and the Cluster Education Partner that it superseded (R-18, R-19, P-20). */
public enum PartnerRole {
    ECP,
    /** Known so that it can be refused by name (E-07). */
    CEP
}
