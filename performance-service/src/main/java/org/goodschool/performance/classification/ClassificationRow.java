package org.goodschool.performance.classification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.performance.classification.domain.Agreement;
import org.goodschool.performance.classification.domain.Expectation;
import org.goodschool.performance.classification.domain.Suggestion;
import org.goodschool.performance.classification.domain.YearOfResults;

/** The decision that stands for one school and cycle: {@code 900001-2018}. */
@Entity
@Table(name = "classification")
public class ClassificationRow {

    @Id
    public String id;

    public long version;

    public int urn;

    public String laCode;

    public String schoolName;

    public int cycle;

    public String scheme;

    @Enumerated(EnumType.STRING)
    public ClassificationStatus status;

    /** Null where it was withdrawn: a list of the schools in a category must not have it. */
    public String category;

    public String concerns;

    public String expectations;

    public LocalDate decidedOn;

    public String decidedBy;

    public String reason;

    @Enumerated(EnumType.STRING)
    public Agreement agreement;

    public String suggestion;

    public String suggestedCategory;

    public String evidence;

    /** How many decisions there have been in the cycle. */
    public int decisions;

    public LocalDate letterSentOn;

    public Instant recordedAt;

    /** When the decision that stands, or its withdrawal, was recorded: a letter changes nothing of it. */
    public Instant decisionRecordedAt;

    List<String> concerns() {
        return List.of(Json.read(concerns, String[].class));
    }

    List<Expectation> expectations() {
        return List.of(Json.read(expectations, Expectation[].class));
    }

    Suggestion suggestion() {
        return Json.read(suggestion, Suggestion.class);
    }

    List<YearOfResults> evidence() {
        return List.of(Json.read(evidence, YearOfResults[].class));
    }
}
