package org.goodschool.performance.school;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.goodschool.performance.floor.domain.RegisterFacts;

/** A school of the register, as far as a judgement may need it. */
@Entity
@Table(name = "school")
public class SchoolRow {

    @Id
    public Integer urn;

    public String laCode;

    public String name;

    public boolean mainstream;

    public boolean closed;

    /** Closed only to become an academy. */
    public boolean converted;

    public RegisterFacts facts() {
        return new RegisterFacts(laCode, name, mainstream, closed, converted);
    }
}
