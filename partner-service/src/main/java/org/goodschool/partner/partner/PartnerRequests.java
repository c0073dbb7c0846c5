package org.goodschool.partner.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.goodschool.chassis.people.PersonDetails;
import org.goodschool.partner.partner.domain.EvidenceKind;
import org.goodschool.partner.partner.domain.PartnerRole;
import org.goodschool.partner.partner.domain.Phase;

/** The bodies of the register's commands. Presence and length are checked here; what it means, by the decider. */
final class PartnerRequests {

    private static final int LONGEST_TEXT = 2000;
    private static final String LA_CODE = "\\d{3}";
    private static final String LA_CODE_WHY = "must be a local authority's code of three digits";

    private PartnerRequests() {
    }

    record NewEvidence(@NotNull EvidenceKind kind, @NotNull @Size(max = LONGEST_TEXT) String text, @NotNull LocalDate date) {
    }

    /** {@code role} is ECP where none is named. */
    record Registration(@NotNull @Valid PersonDetails person, PartnerRole role, @NotNull Set<@NotNull Phase> phases,
            @NotNull @Pattern(regexp = LA_CODE, message = LA_CODE_WHY) String homeLaCode,
            @NotNull @Max(1000) Integer capacity, @Size(max = 100) List<@NotNull @Valid NewEvidence> evidence) {

        List<NewEvidence> evidenceOrNone() {
            return evidence == null ? List.of() : evidence;
        }
    }

    record Capacity(@NotNull @Max(1000) Integer capacity) {
    }

    /** With one school, or with every school of an authority. */
    record NewConflict(Integer urn, @Pattern(regexp = LA_CODE, message = LA_CODE_WHY) String laCode,
            @NotNull @Size(max = LONGEST_TEXT) String reason) {
    }

    record Reason(@NotNull @Size(max = LONGEST_TEXT) String reason) {
    }
}
