package org.goodschool.partner.school;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.goodschool.chassis.projection.Shared;
import org.goodschool.partner.school.domain.Grade;
import org.goodschool.partner.school.domain.SchoolFacts;

/**
 * What other services have published about a school. Two replicas may hear of one school from two services at the
 * same time.
 */
@Entity
@Table(name = "school")
@Shared(key = "urn")
public class SchoolRow {

    @Id
    public Integer urn;

    public String laCode;

    public String laName;

    public String name;

    public String phase;

    public String status;

    public boolean open;

    /** Of the latest inspection that gave an overall grade, as school-registry works it out. */
    @Enumerated(EnumType.STRING)
    public Grade grade;

    public LocalDate gradeOn;

    /** No significant external support should be agreed until intervention has been in touch (F-07). */
    public boolean standstill;

    /** Another service may speak of a school before the register does: it counts as open once the register says so. */
    static SchoolRow unknown(Integer urn) {
        SchoolRow row = new SchoolRow();
        row.urn = urn;
        return row;
    }

    void take(Published.Details details) {
        name = details.name();
        laCode = details.laCode();
        laName = details.laName();
        phase = details.phase();
        status = details.status();
        open = !"CLOSED".equals(details.status());
    }

    void take(Published.Inspection latest) {
        grade = latest == null ? null : latest.overallEffectiveness();
        gradeOn = latest == null ? null : latest.startedOn();
    }

    void close() {
        status = "CLOSED";
        open = false;
    }

    void reopen() {
        status = "OPEN";
        open = true;
    }

    public SchoolFacts facts() {
        return new SchoolFacts(urn, laCode, name, phase, open, grade, gradeOn);
    }
}
