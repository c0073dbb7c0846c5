package org.goodschool.intervention.casework.domain;

/** Who of the school agreed to the package (F-08): roles, never names. */
public record AgreedWith(boolean head, boolean chair) {

    public boolean anyone() {
        return head || chair;
    }
}
