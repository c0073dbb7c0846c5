package org.goodschool.chassis.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Someone's words about a person: a career, a conflict, a reason for leaving. Deleted by an erasure. */
@Entity
@Table(name = "personal_text")
public class PersonalTextRow {

    @Id
    public UUID textId;

    public UUID personId;

    public String words;
}
