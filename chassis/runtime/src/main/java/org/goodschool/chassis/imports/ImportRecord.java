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

/** An import as it is kept: who loaded what, when, and what became of it. */
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
    public ImportReport.Outcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    public String report;

    public String actor;

    public Instant startedAt;

    public Instant finishedAt;

    static ImportRecord of(ImportReport report, ImportScope scope, String reading, RowNumbers settled,
                           String actor, Instant startedAt, Instant finishedAt) {
        var row = new ImportRecord();
        row.id = UUID.fromString(report.id());
        row.kind = report.kind();
        row.fileName = report.file();
        row.sha256 = report.sha256();
        row.scope = scope.key();
        row.reading = reading;
        row.settledRows = settled.toString();
        row.outcome = report.outcome();
        row.report = Json.write(report);
        row.actor = actor;
        row.startedAt = startedAt;
        row.finishedAt = finishedAt;
        return row;
    }

    ImportReport report() {
        return Json.read(report, ImportReport.class);
    }
}
