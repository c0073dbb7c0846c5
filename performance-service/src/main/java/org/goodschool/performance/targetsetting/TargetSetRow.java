package org.goodschool.performance.targetsetting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.performance.targetsetting.domain.Achievement;
import org.goodschool.performance.targetsetting.domain.TargetStage;

/** The targets of one school for the results of one academic year: {@code 900001-2018}. */
@Entity
@Table(name = "target_set")
public class TargetSetRow {

    @Id
    public String id;

    public long version;

    public int urn;

    public String laCode;

    public String schoolName;

    public int academicYear;

    @Enumerated(EnumType.STRING)
    public TargetStage stage;

    /** {@link TargetLine}s. */
    public String lines;

    public Boolean challenging;

    /** What the adviser said of the targets. */
    public String comment;

    public LocalDate proposedOn;

    public LocalDate guidedOn;

    public LocalDate agreedOn;

    public LocalDate sanctionedOn;

    public LocalDate progressOn;

    public int targets;

    public int met;

    public int notMet;

    public Instant recordedAt;

    List<TargetLine> lines() {
        return List.of(Json.read(lines, TargetLine[].class));
    }

    void lines(List<TargetLine> all) {
        lines = Json.write(all);
        targets = all.size();
        met = count(all, Achievement.MET);
        notMet = count(all, Achievement.NOT_MET);
    }

    void change(UnaryOperator<TargetLine> change) {
        lines(lines().stream().map(change).toList());
    }

    /** Of what may be shown: a count of one would tell what is withheld. */
    private static int count(List<TargetLine> all, Achievement achievement) {
        return (int) all.stream().filter(line -> line.withheld() == null && line.achievement() == achievement).count();
    }
}
