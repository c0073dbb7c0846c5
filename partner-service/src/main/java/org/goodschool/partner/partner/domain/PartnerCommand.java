package org.goodschool.partner.partner.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What can be asked of a partner's entry in the register. {@code today} is the day on which it is asked. */
public sealed interface PartnerCommand {

    record RegisterPartner(UUID partnerId, UUID personId, PartnerRole role, Set<Phase> phases, String homeLaCode,
            int capacity, List<Evidence> evidence, LocalDate today) implements PartnerCommand {
    }

    record AddEvidence(Evidence evidence, LocalDate today) implements PartnerCommand {
    }

    record ChangeCapacity(int capacity) implements PartnerCommand {
    }

    record DeclareConflict(Conflict conflict, UUID reasonTextId) implements PartnerCommand {
    }

    record WithdrawConflict(UUID conflictId, UUID reasonTextId) implements PartnerCommand {
    }

    record TakePlace(UUID allocationId, int urn, String laCode, String schoolPhase) implements PartnerCommand {
    }

    record FreePlace(UUID allocationId) implements PartnerCommand {
    }

    record WithdrawPartner(UUID reasonTextId) implements PartnerCommand {
    }

    record ErasePerson() implements PartnerCommand {
    }
}
