package org.goodschool.partner.partner.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A piece of qualification evidence (F-20). Its words describe a person's career, so they stand in the erasable table
 * under {@code textId}; the kind and the date are what rules need.
 */
public record Evidence(UUID evidenceId, EvidenceKind kind, LocalDate date, UUID textId) {
}
