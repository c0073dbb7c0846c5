package org.goodschool.chassis.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One look at one person's details, as it is listed. */
@Entity
@Immutable
@Table(name = "person_access")
public class PersonAccessRow {

    @Id
    public Long id;

    public Instant at;

    public String actor;

    public UUID personId;

    public String what;

    public String why;

    public String requestId;
}
