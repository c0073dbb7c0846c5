package org.goodschool.partner.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goodschool.partner.partner.domain.EvidenceKind;
import org.goodschool.partner.partner.domain.Partner;
import org.goodschool.partner.partner.domain.Phase;

/** What the register answers. */
final class PartnerViews {

    private PartnerViews() {
    }

    /** {@code evidence}: how many pieces of it. */
    record Summary(UUID partnerId, UUID personId, String name, Partner.Standing standing, List<Phase> phases,
            String homeLaCode, int capacity, int placesTaken, int placesFree, int evidence, Instant registeredAt) {
    }

    /** The shape of a page, for the API description. */
    record PartnerItems(List<Summary> items, String next) {
    }

    record PersonView(UUID personId, String title, String name, String email, String phone) {
    }

    record EvidenceView(UUID evidenceId, EvidenceKind kind, LocalDate date, String text) {
    }

    record ConflictView(UUID conflictId, Integer urn, String laCode, String reason) {
    }

    /** Contact details and words about the person only for who manages the register: absent for other readers. */
    record Detail(UUID partnerId, PersonView person, Partner.Standing standing, List<Phase> phases, String homeLaCode,
            int capacity, int placesTaken, int placesFree, List<EvidenceView> evidence, List<ConflictView> conflicts,
            Instant registeredAt) {
    }

    /** What a command answers: no name, because the answer is kept beside the Idempotency-Key. */
    record Reference(UUID partnerId, UUID personId, UUID evidenceId, UUID conflictId, long version) {
    }
}
