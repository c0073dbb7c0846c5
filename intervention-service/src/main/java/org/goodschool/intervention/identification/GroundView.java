package org.goodschool.intervention.identification;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.intervention.identification.domain.ConcernKind;
import org.goodschool.intervention.identification.domain.Ground;
import org.goodschool.intervention.identification.domain.GroundKind;
import org.goodschool.intervention.identification.domain.LapseCause;
import org.goodschool.intervention.school.domain.KeyStage;
import org.goodschool.intervention.school.domain.OfstedCategory;

/** A ground as it is answered. A ground that lapsed is kept, with the cause. */
public record GroundView(String id, GroundKind kind, KeyStage keyStage, Integer academicYear, OfstedCategory category,
        ConcernKind concern, String evidence, LocalDate since, String ruleSet, String criterion, boolean holds,
        LapseCause lapseCause, String lapseReason) {

    public static List<GroundView> all(String json) {
        return KeptGround.read(json).stream().map(GroundView::of).toList();
    }

    private static GroundView of(KeptGround kept) {
        Ground ground = kept.ground();
        return new GroundView(ground.id(), ground.kind(), ground.keyStage(), ground.academicYear(), ground.category(),
                ground.concern(), ground.evidence(), ground.since(), ground.ruleSet(), ground.criterion(), kept.holds(),
                kept.lapseCause(), kept.lapseReason());
    }
}
