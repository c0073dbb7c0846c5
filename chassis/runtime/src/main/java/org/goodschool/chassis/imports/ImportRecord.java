package org.goodschool.chassis.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.goodschool.chassis.eventstore.Json;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An import as it is kept: who loaded what, when, how far it is and what became of it. Written by {@link ImportLog}. */
@Entity
@Table(name = "import")
public class ImportRecord {

    @Id
    public UUID id;

    public String kind;

    public String fileName;

    public String sha256;

    public String scope;

    public String reading;

    public String settledRows;

    @Enumerated(EnumType.STRING)
    public ImportState state;

    @Enumerated(EnumType.STRING)
    public ImportOrigin origin;

    @Enumerated(EnumType.STRING)
    public ImportReport.Outcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    public String report;

    public String failure;

    public UUID undoes;

    public String reason;

    public String actor;

    public Instant startedAt;

    public Instant movedAt;

    public Instant finishedAt;

    /** Null until it is over. */
    public ImportReport report() {
        return report == null ? null : Json.read(report, ImportReport.class);
    }
}
