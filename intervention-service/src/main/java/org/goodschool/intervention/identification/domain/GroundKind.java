package org.goodschool.intervention.identification.domain;

/** Why a school is likely to be identified (F-05). */
public enum GroundKind {
    OFSTED_CATEGORY, BELOW_FLOOR, CONCERN
}
