package org.goodschool.registry.quality;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.registry.provenance.domain.Source;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** What a rule found. The database keeps it ({@code keep_quality_findings}); nothing else writes it. */
@Entity
@Immutable
@Table(name = "quality_finding")
public class QualityFindingRow {

    @Id
    public String id;

    public String rule;

    /** The URN; for a group a number above all URNs. */
    public int number;

    public Integer urn;

    public String groupId;

    public String name;

    public String laCode;

    public LocalDate since;

    public String evidence;

    /** As JSON, looked up for the rows that are shown. */
    @Formula("source_of(stream)")
    public String source;

    Source statedBy() {
        return source == null ? null : Json.read(source, Source.class);
    }
}
