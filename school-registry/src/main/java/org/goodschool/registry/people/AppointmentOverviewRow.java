package org.goodschool.registry.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.registry.people.domain.Basis;
import org.goodschool.registry.people.domain.Role;
import org.hibernate.annotations.Immutable;

/** An appointment in the list of all: with the school's name, and without the person's. */
@Entity
@Immutable
@Table(name = "appointment_overview")
public class AppointmentOverviewRow {

    @Id
    public UUID appointmentId;

    public UUID personId;

    public Integer urn;

    public String schoolName;

    /** Of the authority, or of the school's. */
    public String laCode;

    @Enumerated(EnumType.STRING)
    public Role role;

    public String committee;

    public String subject;

    @Enumerated(EnumType.STRING)
    public Basis basis;

    public LocalDate heldFrom;

    public LocalDate heldUntil;

    /** The last day, or the last of all days. */
    public LocalDate lastDay;
}
