package org.goodschool.registry.school.domain;

/** The four states of a GIAS record (C-4: "open, but proposed to close" is open). */
public enum Status implements StillOpen {
    OPEN,
    OPEN_PROPOSED_TO_CLOSE,
    CLOSED,
    PROPOSED_TO_OPEN;

    @Override
    public boolean isOpen() {
        return this == OPEN || this == OPEN_PROPOSED_TO_CLOSE;
    }
}
