package org.goodschool.registry.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.Grade;
import org.goodschool.registry.inspection.domain.Inspection;
import org.goodschool.registry.inspection.domain.InspectionKind;
import org.goodschool.registry.inspection.domain.Safeguarding;
import org.goodschool.registry.provenance.domain.Source;

/** An inspection, whatever it judged: all of them are listed by it, and who was not inspected for years is found by it. */
@Entity
@Table(name = "inspection")
public class InspectionRow {

    @Id
    public String id;

    public int urn;

    public LocalDate startedOn;

    public LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    public InspectionKind kind;

    public String framework;

    @Enumerated(EnumType.STRING)
    public Grade overallEffectiveness;

    @Enumerated(EnumType.STRING)
    public Category category;

    @Enumerated(EnumType.STRING)
    public Safeguarding safeguarding;

    /** As {@link Judgements} keeps them. */
    public String judgements;

    /** As JSON. */
    public String details;

    /** As JSON: the row of the file that told it last, or a person's hand. */
    public String source;

    public Instant recordedAt;

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
