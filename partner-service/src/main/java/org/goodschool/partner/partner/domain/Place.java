package org.goodschool.partner.partner.domain;

import java.util.UUID;

/** One of a partner's places, taken by an allocation to a school. */
public record Place(UUID allocationId, int urn) {
}
