package org.goodschool.intervention.casework.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * @param lastStepOn date of the latest step: no later step may carry an earlier one (C-1)
 * @param proposed   the items of the latest proposal
 * @param grounds    ids of the grounds that hold now
 */
public record CaseState(CaseStage stage, UUID caseId, int urn, LocalDate lastStepOn, List<PackageItem> proposed,
        Set<String> grounds) {

    static final CaseState INITIAL = new CaseState(CaseStage.NONE, null, 0, null, List.of(), Set.of());

    CaseState at(CaseStage next, LocalDate on) {
        return new CaseState(next, caseId, urn, on, proposed, grounds);
    }

    CaseState proposing(List<PackageItem> items) {
        return new CaseState(stage, caseId, urn, lastStepOn, items, grounds);
    }

    CaseState with(String groundId) {
        var more = new HashSet<>(grounds);
        more.add(groundId);
        return new CaseState(stage, caseId, urn, lastStepOn, proposed, more);
    }

    CaseState without(String groundId) {
        var fewer = new HashSet<>(grounds);
        fewer.remove(groundId);
        return new CaseState(stage, caseId, urn, lastStepOn, proposed, fewer);
    }
}
