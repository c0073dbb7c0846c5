package org.goodschool.performance.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.goodschool.performance.floor.domain.FactSource;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;

/** The last judgement of one school, key stage and year. */
@Entity
@Table(name = "floor_evaluation")
public class FloorEvaluationRow {

    @Id
    public String id;

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

    /** As JSON: they are shown, and never asked for. */
    public String figures;

    public int publishedRows;

    public long version;

    public Instant evaluatedAt;
}
