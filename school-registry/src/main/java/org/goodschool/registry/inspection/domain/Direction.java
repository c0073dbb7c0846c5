package org.goodschool.registry.inspection.domain;

public enum Direction {
    IMPROVED,
    DECLINED
}
