package org.goodschool.performance.floor;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.goodschool.performance.floor.domain.FactSource;
import org.goodschool.performance.floor.domain.FloorEvent.FloorStandardEvaluated;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;

/** How one school's results of a key stage and year were judged. */
@MappedSuperclass
public abstract class JudgementColumns {

    public int urn;

    @Enumerated(EnumType.STRING)
    public KeyStage keyStage;

    public int academicYear;

    public String laCode;

    public String schoolName;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    public String reason;

    public String ruleSet;

    @Enumerated(EnumType.STRING)
    public FactSource typeFrom;

    @Enumerated(EnumType.STRING)
    public FactSource closureFrom;

    public int publishedRows;

    public long version;

    void judged(FloorStandardEvaluated event) {
        urn = event.urn();
        keyStage = event.keyStage();
        academicYear = event.academicYear();
        laCode = event.laCode();
        schoolName = event.schoolName();
        outcome = event.outcome();
        reason = event.reason();
        ruleSet = event.ruleSet();
        typeFrom = event.typeFrom();
        closureFrom = event.closureFrom();
        publishedRows = event.publishedRows();
    }
}
