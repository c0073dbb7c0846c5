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
    static Optional<InspectionRejection> of(Findings findings, Framework framework, LocalDate today) {
        return dates(findings, today)
                .or(() -> kind(findings, framework))
                .or(() -> overall(findings, framework))
                .or(() -> judgements(findings, framework));
    }

    private static Optional<InspectionRejection> dates(Findings findings, LocalDate today) {
        if (findings.startedOn().isAfter(today)) {
            return Optional.of(new InspectionRejection.InspectionNotYet(findings.startedOn(), today));
        }
        return findings.endedOn() != null && findings.endedOn().isBefore(findings.startedOn())
                ? Optional.of(new InspectionRejection.EndedBeforeStarted(findings.startedOn(), findings.endedOn()))
                : Optional.empty();
    }

    /** Where nobody says what kind it is, it may carry whatever its framework has. */
    private static Optional<InspectionRejection> kind(Findings findings, Framework framework) {
        if (findings.kind() == null) {
            return Optional.empty();
        }
        Set<Carries> may = framework.carries().get(findings.kind());
        if (may == null) {
            return Optional.of(new InspectionRejection.KindNotInFramework(findings.kind(), framework));
        }
        return carried(findings).stream().filter(part -> !may.contains(part)).findFirst()
                .map(part -> new InspectionRejection.NotCarriedByKind(part, findings.kind(), framework));
    }

    private static Set<Carries> carried(Findings findings) {
        Set<Carries> parts = EnumSet.noneOf(Carries.class);
        if (findings.overallEffectiveness() != null) {
            parts.add(Carries.OVERALL_GRADE);
        }
        if (!findings.judgements().isEmpty()) {
            parts.add(Carries.JUDGEMENTS);
        }
        if (findings.category() != null) {
            parts.add(Carries.CATEGORY);
        }
        if (findings.safeguarding() != null) {
            parts.add(Carries.SAFEGUARDING);
        }
        if (findings.outcome() != null) {
            parts.add(Carries.OUTCOME);
        }
        return parts;
    }

    private static Optional<InspectionRejection> overall(Findings findings, Framework framework) {
        Grade overall = findings.overallEffectiveness();
        return overall == null || framework.overallGrades().contains(overall) ? Optional.empty()
                : Optional.of(new InspectionRejection.GradeNotInFramework(
                        "overallEffectiveness", overall, framework, framework.overallGrades()));
    }

    private static Optional<InspectionRejection> judgements(Findings findings, Framework framework) {
        Optional<InspectionRejection> unknown = findings.judgements().keySet().stream()
                .filter(name -> !framework.knows(name)).sorted().findFirst()
                .map(name -> new InspectionRejection.JudgementNotInFramework(name, framework));
        return unknown.or(() -> findings.judgements().entrySet().stream()
                .filter(judgement -> !framework.judgementGrades().contains(judgement.getValue()))
                .min(Map.Entry.comparingByKey())
                .map(judgement -> new InspectionRejection.GradeNotInFramework(
                        judgement.getKey(), judgement.getValue(), framework, framework.judgementGrades())));
    }
}
