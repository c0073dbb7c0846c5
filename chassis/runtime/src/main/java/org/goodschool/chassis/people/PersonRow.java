package org.goodschool.chassis.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Who somebody is. Deleted by an erasure. */
@Entity
@Table(name = "person")
public class PersonRow {

    @Id
    public UUID personId;

    /** As in a letter: Dr, Mrs. */
    public String title;

    public String name;

    public String email;

    public String phone;

    void take(PersonDetails details) {
        title = details.title();
        name = details.name();
        email = details.email();
        phone = details.phone();
    }

    public PersonDetails details() {
        return new PersonDetails(title, name, email, phone);
    }
}
