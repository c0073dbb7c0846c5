package org.goodschool.performance.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goodschool.chassis.eventstore.Metadata;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.performance.classification.domain.Agreement;
import org.goodschool.performance.classification.domain.ClassificationEvent;
import org.goodschool.performance.classification.domain.ClassificationEvent.ClassificationLetterSent;
import org.goodschool.performance.classification.domain.ClassificationEvent.ClassificationWithdrawn;
import org.goodschool.performance.classification.domain.ClassificationEvent.SchoolClassified;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClassificationProjectionTest {

    private static final Instant DECIDED = Instant.parse("2017-10-02T09:00:00Z");
    private static final Instant WRITTEN = Instant.parse("2017-11-06T09:00:00Z");
    private static final Instant WITHDRAWN = Instant.parse("2017-12-04T09:00:00Z");

    private final ClassificationProjection projection = new ClassificationProjection();
    private final ClassificationRow row = projection.create("900001-2018");

    @Test
    @DisplayName("a letter is no decision: the school counts as classified when it was decided on, and when that was withdrawn")
    void decisions() {
        recorded(1, DECIDED, new SchoolClassified(900_001, "001", "Saltreach Primary School", 2018, "classification-2014@1", "B",
                List.of(), List.of(), LocalDate.of(2017, 10, 2), Agreement.AS_SUGGESTED,
                Classifying.suggested().suggestion(), List.of()));
        recorded(2, WRITTEN, new ClassificationLetterSent(900_001, 2018, "B", LocalDate.of(2017, 11, 6)));
        assertThat(row.recordedAt).isEqualTo(WRITTEN);
        assertThat(row.decisionRecordedAt).isEqualTo(DECIDED);
        recorded(3, WITHDRAWN, new ClassificationWithdrawn(900_001, 2018, "001", LocalDate.of(2017, 10, 2)));
        assertThat(row.decisionRecordedAt).isEqualTo(WITHDRAWN);
    }

    private void recorded(long version, Instant at, ClassificationEvent event) {
        projection.apply(row, new RecordedEvent<>("classification:900001-2018", version, UUID.randomUUID(), event,
                new Metadata("officer", "c", "c", null), at));
    }
}
