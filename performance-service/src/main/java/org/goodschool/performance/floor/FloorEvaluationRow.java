package org.goodschool.performance.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.goodschool.performance.floor.domain.FactSource;

/** The last judgement of one school, key stage and year. */
@Entity
@Table(name = "floor_evaluation")
public class FloorEvaluationRow extends JudgementColumns {

    @Enumerated(EnumType.STRING)
    public FactSource typeFrom;

    @Enumerated(EnumType.STRING)
    public FactSource closureFrom;

    /** As JSON: they are shown, and never asked for. */
    public String figures;

    public int publishedRows;

    /** Its results are not known any more: the row is kept for what was known before. */
    public boolean withdrawn;

    public Instant evaluatedAt;
}
