package org.goodschool.registry.quality;

import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.registry.codelist.CodeLists;
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

    static QualityRule of(String id) {
        return BY_ID.get(id);
    }

    /** The rules of these severities, by their ids. */
    static Uni<List<?>> ofSeverity(Mutiny.Session session, List<?> severities) {
        List<String> wanted = severities.stream().map(severity -> severity.toString().toUpperCase()).toList();
        return Uni.createFrom().item(BY_ID.values().stream()
                .filter(rule -> wanted.contains(rule.severity().name())).map(QualityRule::id).toList());
    }
}
