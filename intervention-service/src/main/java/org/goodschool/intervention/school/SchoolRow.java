package org.goodschool.intervention.school;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.goodschool.intervention.school.domain.OfstedCategory;
import org.goodschool.intervention.school.domain.School;

/** A school as the register publishes it, with the category of its latest inspection. */
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
