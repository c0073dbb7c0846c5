package org.goodschool.registry.group.domain;

import org.goodschool.registry.school.domain.StillOpen;

public enum GroupStatus implements StillOpen {
    OPEN,
    OPEN_PROPOSED_TO_CLOSE,
    CLOSED,
    PROPOSED_TO_OPEN,
    CREATED_IN_ERROR;

    @Override
    public boolean isOpen() {
        return this == OPEN || this == OPEN_PROPOSED_TO_CLOSE;
    }
}
