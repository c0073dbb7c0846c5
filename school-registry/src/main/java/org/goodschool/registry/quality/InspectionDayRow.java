package org.goodschool.registry.quality;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.goodschool.registry.inspection.domain.Inspection;

/** On which day a school was inspected, whatever the inspection judged: who was not for years is found by it. */
@Entity
@Table(name = "inspection_day")
public class InspectionDayRow {

    @Id
    public String id;

    public int urn;

    public LocalDate startedOn;

    /** Set aside as if it had never been. */
    public boolean withdrawn;

    void take(Inspection inspection) {
        startedOn = inspection.startedOn();
        withdrawn = false;
    }
}
