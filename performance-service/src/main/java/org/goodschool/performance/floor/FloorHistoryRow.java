package org.goodschool.performance.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** One judgement, be it the last or not. Its id is that of the event. */
@Entity
@Table(name = "floor_history")
public class FloorHistoryRow extends JudgementColumns {

    public Instant recordedAt;
}
