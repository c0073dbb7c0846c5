package org.goodschool.performance.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;

/** One judgement of one school, key stage and year, be it the last or not. */
@Entity
@Table(name = "floor_history")
public class FloorHistoryRow {

    /** Of the event. */
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

    public long version;

    public Instant recordedAt;
}
