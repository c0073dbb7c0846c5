package org.goodschool.registry.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.registry.inspection.domain.Inspection;
import org.goodschool.registry.provenance.domain.Source;

/** An inspection, whatever it judged: all of them are listed by it, and who was not inspected for years is found by it. */
@Entity
@Table(name = "inspection")
public class InspectionRow extends InspectionColumns {

    /** Set aside as if it had never been. */
    public boolean withdrawn;

    void take(Inspection inspection, Source from, Instant at) {
        startedOn = inspection.startedOn();
        publishedOn = inspection.publishedOn();
        kind = inspection.kind();
        framework = inspection.framework();
        overallEffectiveness = inspection.overallEffectiveness();
        category = inspection.category();
        safeguarding = inspection.safeguarding();
        judgements = Judgements.kept(inspection.judgements());
        details = Json.write(inspection);
        source = from == null ? null : Json.write(from);
        recordedAt = at;
        withdrawn = false;
    }
}
