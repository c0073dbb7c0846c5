package org.goodschool.intervention.school;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.goodschool.intervention.school.domain.OfstedCategory;
import org.goodschool.intervention.school.domain.School;

/** A school as the register publishes it, with the category that its inspections left it in. */
@Entity
@Table(name = "school")
public class SchoolRow {

    @Id
    public int urn;
    public String laCode;
    public String name;
    public String phase;
    public String type;
    public String status;
    public String category;
    /** Since when it is in the category; of a school in none, when that was last found. */
    public LocalDate inspectedOn;
    /** When it was last found to be in the category, or in none; null where only a process of the release before has written. */
    public LocalDate foundOn;

    public School school() {
        return new School(urn, laCode, name, isOpen());
    }

    public boolean isOpen() {
        return !"CLOSED".equals(status);
    }

    /** Never before the day since when it is so, whoever wrote the one and not the other. Null where no inspection is known. */
    public LocalDate lastFoundOn() {
        return foundOn == null || inspectedOn != null && foundOn.isBefore(inspectedOn) ? inspectedOn : foundOn;
    }

    public OfstedCategory ofstedCategory() {
        return category == null ? null : OfstedCategory.valueOf(category);
    }
}
