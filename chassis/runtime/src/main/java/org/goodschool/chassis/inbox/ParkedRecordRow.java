package org.goodschool.chassis.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A parked record as it is listed. The inbox writes the table itself. */
@Entity
@Immutable
@Table(name = "parked_record")
public class ParkedRecordRow {

    @Id
    public Long id;

    public String topic;

    @Column(name = "partition")
    public int topicPartition;

    @Column(name = "\"offset\"")
    public long topicOffset;

    public String stream;

    public Long sequence;

    public String type;

    public String reason;

    public Instant parkedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    public String headers;

    public byte[] recordValue;
}
