package org.goodschool.intervention.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goodschool.intervention.identification.domain.Ground;
import org.goodschool.intervention.identification.domain.LapseCause;
import org.goodschool.intervention.school.domain.School;

public sealed interface CaseCommand {

    record OpenCase(UUID caseId, School school, int cycle, List<Ground> grounds, LocalDate openedOn) implements CaseCommand {
    }

    /** A step that a person takes with the school, on a date. */
    sealed interface Step extends CaseCommand {
        LocalDate on();

        LocalDate today();
    }

    record RecordContact(LocalDate on, String by, String note, LocalDate today) implements Step {
    }

    record ProposePackage(LocalDate on, List<PackageItem> items, String note, LocalDate today) implements Step {
    }

    /** @param items what was agreed; null or empty: the items as they were proposed */
    record AgreePackage(LocalDate on, AgreedWith agreedWith, List<PackageItem> items, LocalDate today) implements Step {
    }

    record CloseCase(LocalDate on, String reason, LocalDate today) implements Step {
    }

    /** A further ground was found while the case is open: one case, many concerns (C-15). */
    record JoinGround(Ground ground) implements CaseCommand {
    }

    record LetGroundLapse(String groundId, LapseCause cause, String reason) implements CaseCommand {
    }
}
