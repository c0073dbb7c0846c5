package org.goodschool.chassis.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an operator decided on a parked record, and the record as it was before. */
@Entity
@Immutable
@Table(name = "parked_decision")
public class ParkedDecisionRow {

    public enum Kind { CORRECTED, DISCARDED }

    @Id
    public Long id;

    @Enumerated(EnumType.STRING)
    public Kind decision;

    public String actor;

    public String reason;

    public Instant decidedAt;

    public Long parkedId;

    public String topic;

    @Column(name = "partition")
    public int topicPartition;

    @Column(name = "\"offset\"")
    public long topicOffset;

    public String stream;

    public Long sequence;

    public String type;

    public String parkedReason;

    public Instant parkedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    public String headers;

    public byte[] recordValue;

    @JdbcTypeCode(SqlTypes.JSON)
    public String correctedHeaders;

    public byte[] correctedValue;
}
