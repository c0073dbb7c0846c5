package org.goodschool.registry.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.registry.people.domain.Appointment;
import org.goodschool.registry.people.domain.Basis;
import org.goodschool.registry.people.domain.Body;
import org.goodschool.registry.people.domain.Role;

/** An appointment as it is known now. One that was withdrawn keeps its row, so that nothing but events decides what is here. */
@Entity
@Table(name = "appointment")
public class AppointmentRow {

    @Id
    public UUID appointmentId;

    public UUID personId;

    public Integer urn;

    public String laCode;

    @Enumerated(EnumType.STRING)
    public Role role;

    public String committee;

    public String subject;

    @Enumerated(EnumType.STRING)
    public Basis basis;

    public UUID jobTitleId;

    public LocalDate heldFrom;

    public LocalDate heldUntil;

    public boolean withdrawn;

    /** As JSON. */
    public String details;

    void take(Body body, Appointment now) {
        personId = now.personId();
        urn = body.urn();
        laCode = body.laCode();
        role = now.role();
        committee = now.committee();
        subject = now.subject();
        basis = now.basis();
        jobTitleId = now.jobTitleId();
        heldFrom = now.from();
        heldUntil = now.until();
        details = Json.write(now);
    }

    Appointment appointment() {
        return Json.read(details, Appointment.class);
    }

    Body body() {
        return new Body(urn, laCode);
    }
}
