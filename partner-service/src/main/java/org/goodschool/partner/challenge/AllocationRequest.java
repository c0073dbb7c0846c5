package org.goodschool.partner.challenge;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.partner.challenge.domain.Purpose;

/** {@code allocatedOn}: today where none is named. {@code purpose}: challenge, the only one that is served (E-06). */
public record AllocationRequest(@NotNull Integer urn, @NotNull UUID partnerId, LocalDate allocatedOn, Purpose purpose) {
}
