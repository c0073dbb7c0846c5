package org.goodschool.performance.classification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.performance.classification.domain.Agreement;
import org.goodschool.performance.classification.domain.ClassificationEvent;
import org.goodschool.performance.classification.domain.ClassificationEvent.ClassificationChanged;
import org.goodschool.performance.classification.domain.ClassificationEvent.ClassificationLetterSent;
import org.goodschool.performance.classification.domain.ClassificationEvent.ClassificationWithdrawn;
import org.goodschool.performance.classification.domain.ClassificationEvent.SchoolClassified;
import org.goodschool.performance.classification.domain.Expectation;
import org.goodschool.performance.classification.domain.Suggestion;
import org.goodschool.performance.classification.domain.YearOfResults;

/** Every decision ever taken about a school, in order. */
@Schema(name = "ClassificationHistory")
public record ClassificationHistory(int urn, List<Taken> items) {

    public enum Validity {
        /** The decision of its cycle. */
        STANDS,
        /** A later decision of the same cycle took its place. */
        SUPERSEDED,
        /** A mistake. */
        WITHDRAWN
    }

    /** One decision. */
    @Schema(name = "ClassificationDecision")
    public record Taken(String id, int cycle, String scheme, String category, List<String> concerns, List<Expectation> expectations,
                        LocalDate decidedOn, String decidedBy, String reason, Agreement agreement, Suggestion suggestion,
                        List<YearOfResults> evidence, LocalDate letterSentOn, Validity standing, Instant recordedAt) {

        private Taken told(LocalDate sentOn) {
            return new Taken(id, cycle, scheme, category, concerns, expectations, decidedOn, decidedBy, reason, agreement,
                    suggestion, evidence, sentOn, standing, recordedAt);
        }

        private Taken now(Validity other) {
            return new Taken(id, cycle, scheme, category, concerns, expectations, decidedOn, decidedBy, reason, agreement,
                    suggestion, evidence, letterSentOn, other, recordedAt);
        }
    }

    /** @param events of one cycle, in order */
    static List<Taken> of(List<RecordedEvent<ClassificationEvent>> events) {
        List<Taken> taken = new ArrayList<>();
        for (RecordedEvent<ClassificationEvent> recorded : events) {
            switch (recorded.event()) {
                case SchoolClassified e -> taken.add(taken(recorded, e.scheme(), e.category(), e.concerns(), e.expectations(),
                        e.decidedOn(), e.agreement(), e.suggestion(), e.evidence()));
                case ClassificationChanged e -> {
                    taken.set(taken.size() - 1, taken.getLast().now(Validity.SUPERSEDED));
                    taken.add(taken(recorded, e.scheme(), e.category(), e.concerns(), e.expectations(), e.decidedOn(),
                            e.agreement(), e.suggestion(), e.evidence()));
                }
                case ClassificationLetterSent e -> taken.set(taken.size() - 1, taken.getLast().told(e.sentOn()));
                case ClassificationWithdrawn _ -> taken.replaceAll(one -> one.now(Validity.WITHDRAWN));
            }
        }
        return taken;
    }

    private static Taken taken(RecordedEvent<ClassificationEvent> recorded, String scheme, String category, List<String> concerns,
            List<Expectation> expectations, LocalDate decidedOn, Agreement agreement, Suggestion suggestion,
            List<YearOfResults> evidence) {
        return new Taken(recorded.id(), recorded.event().cycle(), scheme, category, concerns, expectations, decidedOn,
                recorded.metadata().actor(), recorded.metadata().reason(), agreement, suggestion, evidence, null,
                Validity.STANDS, recorded.recordedAt());
    }
}
