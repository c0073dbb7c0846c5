package org.goodschool.performance.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The last judgement of one school, key stage and year. */
@Entity
@Table(name = "floor_evaluation")
public class FloorEvaluationRow extends JudgementColumns {

    @Id
    public String id;

    /** As JSON: they are shown, and never asked for. */
    public String figures;

    /** Likewise the rows of files that they come from. */
    public String sources;

    /** Its results are not known any more: the row is kept for what was known before. */
    public boolean withdrawn;

    public Instant evaluatedAt;
}
