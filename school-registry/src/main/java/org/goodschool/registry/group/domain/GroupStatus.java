package org.goodschool.registry.group.domain;

public enum GroupStatus {
    OPEN,
    OPEN_PROPOSED_TO_CLOSE,
    CLOSED,
    PROPOSED_TO_OPEN,
    CREATED_IN_ERROR;

    public boolean isOpen() {
        return this == OPEN || this == OPEN_PROPOSED_TO_CLOSE;
    }
}
