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

    public School school() {
        return new School(urn, laCode, name, isOpen());
    }

    public boolean isOpen() {
        return !"CLOSED".equals(status);
    }

    public OfstedCategory ofstedCategory() {
        return category == null ? null : OfstedCategory.valueOf(category);
    }
}
