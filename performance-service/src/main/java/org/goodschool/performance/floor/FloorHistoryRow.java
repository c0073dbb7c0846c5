package org.goodschool.performance.floor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One judgement, be it the last or not. */
@Entity
@Table(name = "floor_history")
public class FloorHistoryRow extends JudgementColumns {

    @Id
    @Column(name = "id")
    public String eventId;

    /** Of the evaluation, as in {@link FloorEvaluationRow}: the database makes it. */
    @Column(name = "evaluation_id", insertable = false, updatable = false)
    public String id;

    public Instant recordedAt;
}
