package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What no inspection of a framework can be, whoever tells it. */
final class Refusals {

    private Refusals() {
    }

    /** @return the first thing that is wrong with it */
    static Optional<InspectionRejection> of(Inspection inspection, Framework framework, LocalDate today) {
        return dates(inspection, today)
                .or(() -> kind(inspection, framework))
                .or(() -> overall(inspection, framework))
                .or(() -> judgements(inspection, framework));
    }

    private static Optional<InspectionRejection> dates(Inspection inspection, LocalDate today) {
        if (inspection.startedOn().isAfter(today)) {
            return Optional.of(new InspectionRejection.InspectionInTheFuture(inspection.startedOn(), today));
        }
        return inspection.endedOn() != null && inspection.endedOn().isBefore(inspection.startedOn())
                ? Optional.of(new InspectionRejection.EndedBeforeStarted(inspection.startedOn(), inspection.endedOn()))
                : Optional.empty();
    }

    /** Where nobody says what kind it is, it may carry whatever its framework has. */
    private static Optional<InspectionRejection> kind(Inspection inspection, Framework framework) {
        if (inspection.kind() == null) {
            return Optional.empty();
        }
        Set<Carries> may = framework.carries().get(inspection.kind());
        if (may == null) {
            return Optional.of(new InspectionRejection.KindNotInFramework(inspection.kind(), framework));
        }
        return carried(inspection).stream().filter(part -> !may.contains(part)).findFirst()
                .map(part -> new InspectionRejection.NotCarriedByKind(part, inspection.kind(), framework));
    }

    private static Set<Carries> carried(Inspection inspection) {
        Set<Carries> parts = EnumSet.noneOf(Carries.class);
        if (inspection.overallEffectiveness() != null) {
            parts.add(Carries.OVERALL_GRADE);
        }
        if (!inspection.judgements().isEmpty()) {
            parts.add(Carries.JUDGEMENTS);
        }
        if (inspection.category() != null) {
            parts.add(Carries.CATEGORY);
        }
        if (inspection.safeguarding() != null) {
            parts.add(Carries.SAFEGUARDING);
        }
        if (inspection.outcome() != null) {
            parts.add(Carries.OUTCOME);
        }
        return parts;
    }

    private static Optional<InspectionRejection> overall(Inspection inspection, Framework framework) {
        Grade overall = inspection.overallEffectiveness();
        return overall == null || framework.overallGrades().contains(overall) ? Optional.empty()
                : Optional.of(new InspectionRejection.GradeNotInFramework(
                        "overallEffectiveness", overall, framework, framework.overallGrades()));
    }

    private static Optional<InspectionRejection> judgements(Inspection inspection, Framework framework) {
        Optional<InspectionRejection> unknown = inspection.judgements().keySet().stream()
                .filter(name -> !framework.knows(name)).sorted().findFirst()
                .map(name -> new InspectionRejection.JudgementNotInFramework(name, framework));
        return unknown.or(() -> inspection.judgements().entrySet().stream()
                .filter(judgement -> !framework.judgementGrades().contains(judgement.getValue()))
                .min(Map.Entry.comparingByKey())
                .map(judgement -> new InspectionRejection.GradeNotInFramework(
                        judgement.getKey(), judgement.getValue(), framework, framework.judgementGrades())));
    }
}
