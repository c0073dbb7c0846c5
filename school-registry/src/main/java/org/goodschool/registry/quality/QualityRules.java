package org.goodschool.registry.quality;

import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.registry.codelist.CodeLists;
import org.goodschool.registry.quality.QualityRule.Severity;
import org.hibernate.reactive.mutiny.Mutiny;

/** The rules of the report: data beside the code. */
public final class QualityRules {

    private static final Map<String, QualityRule> BY_ID = new LinkedHashMap<>();

    static {
        for (QualityRule rule : CodeLists.read("quality-rules.json", QualityRule[].class)) {
            BY_ID.put(rule.id(), rule);
        }
    }

    private QualityRules() {
    }

    public static List<QualityRule> all() {
        return List.copyOf(BY_ID.values());
    }

    /** @return of a rule that only a newer release has the words for, its id */
    static QualityRule of(String id) {
        return BY_ID.getOrDefault(id, new QualityRule(id, Severity.NOTE, id, ""));
    }

    /** The rules of these severities, by their ids. */
    static Uni<List<String>> ofSeverity(Mutiny.Session session, List<?> severities) {
        Set<Severity> wanted = severities.stream().map(severity -> severity((String) severity)).collect(Collectors.toSet());
        return Uni.createFrom().item(BY_ID.values().stream()
                .filter(rule -> wanted.contains(rule.severity())).map(QualityRule::id).toList());
    }

    private static Severity severity(String name) {
        return Arrays.stream(Severity.values()).filter(severity -> severity.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> ProblemException.badRequest("severity", "must be one of " + List.of(Severity.values())));
    }
}
