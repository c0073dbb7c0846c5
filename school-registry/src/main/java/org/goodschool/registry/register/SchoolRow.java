package org.goodschool.registry.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.projection.Shared;
import org.goodschool.registry.inspection.Judgements;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.DerivedConcern;
import org.goodschool.registry.inspection.domain.Grade;
import org.goodschool.registry.inspection.domain.Inspection;
import org.goodschool.registry.inspection.domain.InspectionHistory;
import org.goodschool.registry.inspection.domain.Safeguarding;
import org.goodschool.registry.school.domain.Kind;
import org.goodschool.registry.school.domain.SchoolDetails;
import org.goodschool.registry.school.domain.Status;

/**
 * A school as it is now: the columns are what lists filter and sort by, the rest is read whole. The school's
 * events and its inspections' come from two streams, at the same time if it so happens.
 */
@Entity
@Table(name = "school")
@Shared(key = "urn")
public class SchoolRow {

    @Id
    public Integer urn;

    /** Of the school's stream, not of its inspections': the ETag of the school. */
    public long version;

    public String name;

    public String laCode;

    public String laEstab;

    public String ukprn;

    public String type;

    public String phase;

    @Enumerated(EnumType.STRING)
    public Status status;

    @Enumerated(EnumType.STRING)
    public Grade overallEffectiveness;

    @Enumerated(EnumType.STRING)
    public Category categoryOfConcern;

    /** As JSON: what the dated rule makes of the judgements behind the category. */
    public String derivedConcern;

    /** Whether the category is another than that. */
    public boolean concernsDiffer;

    public String laName;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public Boolean maintainedByLa;

    public Integer lowAge;

    public Integer highAge;

    public String gender;

    public String religiousCharacter;

    public String diocese;

    public String admissionsPolicy;

    public String closureReason;

    public String town;

    public String county;

    /** As {@link Postcodes} keeps it. */
    public String postcode;

    public Integer easting;

    public Integer northing;

    public LocalDate openedOn;

    public LocalDate closedOn;

    public Integer capacity;

    public Integer pupils;

    /** As JSON. */
    public String details;

    /** As JSON: the latest inspection with an overall judgement. */
    public String latestInspection;

    /** As JSON: the latest inspection that judged anything, and a list of those before it, for should it be set aside. */
    public String latestJudged;

    public String earlierJudged;

    /** The first day of the latest of them, and its framework. */
    public LocalDate judgedOn;

    public String judgedFramework;

    /** As {@link Judgements} keeps them: as they stand, whichever inspection made them. */
    public String judgements;

    @Enumerated(EnumType.STRING)
    public Safeguarding safeguarding;

    SchoolDetails details() {
        return details == null ? null : Json.read(details, SchoolDetails.class);
    }

    Inspection latestInspection() {
        return latestInspection == null ? null : Json.read(latestInspection, Inspection.class);
    }

    void take(SchoolDetails now) {
        name = now.name();
        laCode = now.laCode();
        laEstab = now.laEstab();
        ukprn = now.ukprn();
        type = now.type();
        phase = now.phase();
        status = now.status();
        laName = now.laName();
        kind = now.kind();
        maintainedByLa = now.maintainedByLa();
        lowAge = now.lowAge();
        highAge = now.highAge();
        gender = now.gender();
        religiousCharacter = now.religiousCharacter();
        diocese = now.diocese();
        admissionsPolicy = now.admissionsPolicy();
        closureReason = now.closureReason();
        town = now.address().town();
        county = now.address().county();
        postcode = Postcodes.kept(now.address().postcode());
        easting = now.easting();
        northing = now.northing();
        openedOn = now.openedOn();
        closedOn = now.closedOn();
        capacity = now.capacity();
        pupils = now.pupils();
        details = Json.write(now);
    }

    DerivedConcern derivedConcern() {
        return derivedConcern == null ? null : Json.read(derivedConcern, DerivedConcern.class);
    }

    void take(Inspection latest, Category category, DerivedConcern derived) {
        overallEffectiveness = latest == null ? null : latest.overallEffectiveness();
        categoryOfConcern = category;
        derivedConcern = derived == null ? null : Json.write(derived);
        concernsDiffer = derived != null && derived.differsFrom(category);
        latestInspection = latest == null ? null : Json.write(latest);
    }

    /** What is known here of its inspections: those that judged anything. */
    InspectionHistory judged() {
        List<Inspection> all = new ArrayList<>();
        if (earlierJudged != null) {
            all.addAll(List.of(Json.read(earlierJudged, Inspection[].class)));
        }
        if (latestJudged != null) {
            all.add(latestJudged());
        }
        return InspectionHistory.of(all);
    }

    Inspection latestJudged() {
        return latestJudged == null ? null : Json.read(latestJudged, Inspection.class);
    }

    void take(InspectionHistory history) {
        List<Inspection> all = history.judged().inspections();
        Inspection latest = history.latestJudged();
        Inspection standing = history.standing();
        latestJudged = latest == null ? null : Json.write(latest);
        earlierJudged = all.size() < 2 ? null : Json.write(all.subList(0, all.size() - 1));
        judgedOn = latest == null ? null : latest.startedOn();
        judgedFramework = latest == null ? null : latest.framework();
        judgements = standing == null ? null : Judgements.kept(standing.judgements());
        safeguarding = standing == null ? null : standing.safeguarding();
    }
}
