package org.goodschool.registry.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.goodschool.chassis.eventstore.Upcaster;
import org.goodschool.registry.inspection.domain.InspectionKind;

/** What was recorded before the kinds of inspection were told apart says by its type which kind it was. */
final class InspectionUpcasters {

    private static final List<String> INSPECTIONS = List.of("inspection", "before", "latest", "from", "to");

    private InspectionUpcasters() {
    }

    static Upcaster[] all() {
        return Stream.of("OfstedInspectionRecorded", "OfstedInspectionCorrected", "OfstedGradeChanged")
                .map(type -> new Upcaster(type, 1, InspectionUpcasters::withKinds)).toArray(Upcaster[]::new);
    }

    private static ObjectNode withKinds(ObjectNode event) {
        INSPECTIONS.forEach(field -> {
            if (event.get(field) instanceof ObjectNode inspection) {
                withKind(inspection);
            }
        });
        return event;
    }

    private static void withKind(ObjectNode inspection) {
        boolean graded = inspection.hasNonNull("overallEffectiveness") || !inspection.path("judgements").isEmpty();
        InspectionKind kind = OfstedCodes.FRAMEWORKS.on(LocalDate.parse(inspection.path("startedOn").asText()))
                .map(framework -> OfstedCodes.kind(inspection.path("type").asText(null), graded, framework)).orElse(null);
        if (kind != null) {
            inspection.put("kind", kind.name());
        }
    }
}
